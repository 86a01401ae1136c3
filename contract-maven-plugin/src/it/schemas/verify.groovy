def runs = new File(basedir, 'build.log').text.split('Scanning for projects').tail()
assert runs.size() == 8 : "${runs.size()} builds"
def (installed, artifact, revision, nowhere, refused, shown, asked, registered) = runs

assert artifact.contains("A reader of 1.1 refuses a message of 1.0 of ORDER_PLACED on 'order-events'")
assert artifact.contains('rule:     CMP-BACKWARD-REQUIRED (error)')
assert artifact.contains('The schemas break what they promise: 1 error')

assert revision.contains('1 subject, 2 versions: compatible with Git revision HEAD')
assert nowhere.contains('nowhere')
assert nowhere.contains('MojoExecutionException')

assert refused.contains("registered ORDER_PLACED 1.0 on 'order-events' in")
assert refused.contains('1 registered, 0 already there: 1 error')
assert new File(basedir, 'schemas/registry.lock.json').text.contains('order-events/ORDER_PLACED/1.0')

assert shown.contains('changes:  #/properties/total was absent, is {"type": "number"}')
assert shown.contains('BUILD SUCCESS')
assert asked.contains("The change doesn't keep BACKWARD")

assert registered.contains('1 registered, 0 already there: nothing was refused')
true
