def runs = new File(basedir, 'build.log').text.split('Scanning for projects').tail()
assert runs.size() == 4 : "${runs.size()} builds"
def (first, verified, again, parent) = runs

assert first.contains('added the plugin and its dependencies to')
def pom = new File(basedir, 'pom.xml').text
assert pom.contains('<!-- This comment stays. -->')
assert pom.count('contract-maven-plugin') == 1

assert verified.contains('Tests run: 1, Failures: 0, Errors: 0, Skipped: 0')
assert verified.contains("1 service, 1 publication, 0 subscriptions: they fit the service's schemas, code and tests")

assert again.contains('this project has the plugin already: nothing to do')
assert parent.contains("can't be edited: found a module of packaging pom")
true
