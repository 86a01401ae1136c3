def log = new File(basedir, 'build.log').text
def builds = log.split('BUILD FAILURE')
assert builds.size() == 2 : 'the rename did not break the build once'

def (renamed, undone) = builds
assert renamed.contains("Subscriber 'billing-service' refuses ORDER_PLACED 1.0 of 'order-service'")
assert renamed.contains('rule:     SUB-REFUSES (error)')
assert undone.contains('every publisher fits every subscriber')
assert undone.contains('BUILD SUCCESS')
true
