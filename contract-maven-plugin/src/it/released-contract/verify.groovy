import groovy.json.JsonSlurper

def printedFindings = evaluate(new File(basedir, '../../../src/it/printed-findings.groovy'))

def builds = new File(basedir, 'build.log').text.split('Scanning for projects').tail()
assert builds.size() == 4 : "${builds.size()} builds"
def (orders, billing, shipping, tooEarly) = builds

assert orders.contains("1 service, 1 publication, 0 subscriptions: they fit the service's schemas, code and tests")
assert orders =~ /Installing .*order-service-1\.0-contract\.json/

// What the order team released is not built again.
[billing, shipping].each { assert !it.contains('Running dev.storypact.it.orders.OrdersStoryTest') }
assert billing.contains('Running dev.storypact.it.billing.BillingStoryTest')
assert billing.contains('2 services, 1 publication, 1 subscription: every publisher fits every subscriber')
assert billing.contains('BUILD SUCCESS')

def finding = printedFindings(shipping)
assert finding == new File(basedir, 'shipping/expected-output.txt').text.trim() : 'the finding is now:\n' + finding
assert shipping.contains("The contracts don't hold: 1 error")

// The order team's schema is no file of this build: what reads the report is led to the module that found it, and told the place.
def sarif = new JsonSlurper().parse(new File(basedir, 'shipping/system/target/contract/verify.sarif'))
def result = sarif.runs[0].results[0]
assert result.locations[0].physicalLocation.artifactLocation.uri == 'system/pom.xml'
assert result.message.text.contains('schemas/order-events/ORDER_PLACED/1.0.schema.json:7:5')

assert tooEarly.contains('Could not resolve dependencies for project dev.storypact.it:too-early:pom:1')
assert tooEarly.contains('dev.storypact.it:order-service:json:contract:2.0')
assert tooEarly.contains('BUILD FAILURE')
assert !tooEarly.contains('every publisher fits every subscriber')
true
