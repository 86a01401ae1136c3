def runs = new File(basedir, 'build.log').text.split('Scanning for projects').tail()
assert runs.size() == 2 : "${runs.size()} builds"
def (goals, verify) = runs

['publish', 'verify', 'compatibility', 'register', 'diff', 'init', 'help'].each { assert goals.contains("contract:$it") }
assert !goals.contains('User property')

assert verify.contains('contract:verify')
assert !verify.contains('contract:publish')
assert verify =~ /shown \(Default: 100\)\s+How many findings the console shows at most/
['skip', 'files', 'force', 'waivers', 'reports', 'reportsDirectory', 'shown', 'sourceRoot'].each {
    assert verify.readLines()*.trim().contains("User property: contract.$it" as String)
}
true
