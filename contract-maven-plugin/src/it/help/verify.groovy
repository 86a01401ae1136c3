def log = new File(basedir, 'build.log').text
assert log.contains('contract:publish')
assert log.contains('contract:verify')
assert log.contains('contract:compatibility')
true
