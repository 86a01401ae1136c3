def runs = new File(basedir, 'build.log').text.split('Scanning for projects').tail()
assert runs.size() == 3 : "${runs.size()} builds"
def (verified, unchanged, changed) = runs

def notAgain = 'nothing has changed since the last verification: not verified again, contract.force=true does; it said:'
[verified, unchanged].each {
    assert it.contains("Nobody reads ORDER_PLACED, which 'orders' publishes on 'order-events'")
    assert it.contains('rule:     TOP-UNREAD (warning)')
    assert it.contains('1 service, 1 publication, 0 subscriptions: every publisher fits every subscriber, 1 warning')
}
assert !verified.contains(notAgain)
assert unchanged.contains(notAgain)

assert !changed.contains(notAgain)
assert changed.contains('2 services, 1 publication, 1 subscription: every publisher fits every subscriber')
assert !changed.contains('1 warning')
true
