def log = new File(basedir, 'build.log').readLines().collect { it.replaceFirst(/^\[ERROR\] /, '') }
def start = log.findIndexOf { it.startsWith('Subscriber ') }
def end = log.findIndexOf(Math.max(start, 0)) { it =~ /^\S.*: \d+ errors?$/ }
assert start >= 0 && end > start : 'the build log shows no finding'

def finding = log[start..end].join('\n')
def expected = new File(basedir, 'examples/broken/expected-output.txt').text.trim()
assert finding == expected : 'the finding is now:\n' + finding

// The publisher's own tests stay green: only the contract breaks.
assert log.any { it.contains('Running dev.storypact.examples.order.PlaceOrderStoryTest') }
assert !log.any { it.contains('There are test failures') }
true
