def log = new File(basedir, 'build.log').text
def builds = log.split('BUILD FAILURE')
assert builds.size() == 2 : 'the rename did not break the build once'

def (renamed, undone) = builds
// The subscribers' tests see the publisher's schema here: they no longer can be fed what they were written for.
assert renamed.contains("nobody can have sent this message to 'order-events'")
assert renamed.contains("/amount is missing in ORDER_PLACED 1.0 on 'order-events'")
assert undone.contains('every publisher fits every subscriber')
assert undone.contains('BUILD SUCCESS')
true
