def printedFindings = evaluate(new File(basedir, '../../../src/it/printed-findings.groovy'))
def log = new File(basedir, 'build.log').text

def finding = printedFindings(log)
def expected = new File(basedir, 'examples/broken/expected-output.txt').text.trim()
assert finding == expected : 'the finding is now:\n' + finding

// The publisher's own tests stay green: only the contract breaks.
assert log.contains('Running dev.storypact.examples.order.PlaceOrderStoryTest')
assert !log.contains('There are test failures')
true
