def log = new File(basedir, 'build.log').text
assert log.contains('There are test failures')
assert log.contains('PlaceOrderStoryTest.publishes_order_placed')
assert log =~ /schemas\/order-events\/ORDER_PLACED\/1\.0\.schema\.json:\d+:\d+/
assert log.contains('amount')
true
