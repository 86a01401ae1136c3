def log = new File(basedir, 'build.log').text
assert log.contains('contract:publish')
assert log.contains('contract:verify')
true
