def log = new File(basedir, 'build.log').text
assert log.contains('contract:publish')
assert log.contains('contract:verify')
assert log.contains('contract:compatibility')
assert log.contains('contract:register')
assert log.contains('contract:diff')
assert log.contains('contract:init')
true
