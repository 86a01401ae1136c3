def runs = new File(basedir, 'build.log').text.split('Scanning for projects').tail()
assert runs.size() == 6 : "${runs.size()} builds"
def (verified, registered, compatible, shown, begun, help) = runs

assert verified.contains('3 services, 2 publications, 3 subscriptions: every publisher fits every subscriber')
assert registered.contains("registered ORDER_PLACED 1.0 on 'order-events' in")
assert compatible.contains('2 subjects, 2 versions: compatible with Git revision HEAD')
assert shown.contains("the publisher may leave out 'amount', the subscriber requires it")
assert shown.contains("the publisher may leave out 'total', the subscriber requires it")
assert begun.contains('this project has the plugin already: nothing to do')
assert help.contains('contract:compatibility')
true
