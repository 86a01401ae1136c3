def log = new File(basedir, 'build.log').text
assert log.contains('There are test failures')
assert log.contains('PlaceOrderStoryTest.publishes_order_placed')
assert log.contains("/amount is missing in ORDER_PLACED 1.0 on 'order-events'")
assert log.contains('where:    schemas/order-events/ORDER_PLACED/1.0.schema.json:5:45  #/required/3')
true
