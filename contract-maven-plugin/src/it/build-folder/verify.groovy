def log = new File(basedir, 'build.log').text
assert log.contains("1 service, 1 publication, 0 subscriptions: they fit the service's schemas, code and tests")
assert new File(basedir, 'out/maven/storypact').list().any { it.startsWith('evidence-') }
assert new File(basedir, 'out/maven/storypact/contract.json').isFile()
assert !new File(basedir, 'target').exists()
true
