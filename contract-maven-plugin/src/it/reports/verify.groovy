import groovy.json.JsonSlurper
import javax.xml.parsers.DocumentBuilderFactory

def json = { File file -> new JsonSlurper().parse(file) }
def xml = { File file -> DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file).documentElement }
def all = { element, name ->
    def found = element.getElementsByTagName(name)
    (0..<found.length).collect { found.item(it) }
}
def counts = { suite -> ['tests', 'failures', 'errors', 'skipped'].collect { suite.getAttribute(it) as int } }

def files = ['TEST-contract-verify.xml', 'verify.github.txt', 'verify.json', 'verify.sarif']
def folder = new File(basedir, 'examples/broken/system/target/contract')
assert folder.list().sort() == files

def rules = ['TOP-NOT-CHECKED', 'SUB-REFUSES', 'WVR-UNUSED']
def severities = ['error', 'error', 'warning']
def schema = 'examples/broken/schemas/order-events/ORDER_PLACED/1.0.schema.json'
def waivers = 'examples/broken/system/waivers.json'
def pom = 'examples/broken/system/pom.xml'
def refused = "Subscriber 'billing-service' refuses ORDER_PLACED 1.0 of 'order-service'"
// What people are shown of it.
def block = new File(basedir, 'examples/broken/expected-output.txt').text.split('\n\n')[0]
def message = new JsonSlurper().parseText('''{
  "id": "o-1",
  "customerId": "c-7",
  "items": [{"sku": "tea-500g", "quantity": 2, "price": 6.25}],
  "amount": 12.5,
  "placedAt": "2026-01-01T00:00:00Z"
}''')

// The places that the reports name are what a person finds there.
assert new File(basedir, schema).readLines()[5].indexOf('"properties"') == 2
assert new File(basedir, waivers).readLines()[3].indexOf('{') == 4
assert new File(basedir, pom).isFile()

// JSON
def found = json(new File(folder, 'verify.json'))
assert found.format == 'storypact-findings/1'
assert [found.run, found.module, found.passed] == ['verify', 'broken-system', false]
assert found.checked == '3 services, 2 publications, 3 subscriptions'
assert found.counts == [errors: 2, warnings: 1, waived: 0, unchecked: 1]
assert found.findings*.rule == rules
assert found.findings*.severity == severities
assert found.findings*.where*.file == [null, schema, waivers]
assert found.findings*.where*.line == [null, 6, 4]
assert found.findings*.where*.column == [null, 3, 5]
assert found.findings[0].what == "The contract 'absent.json' was not checked"
assert found.findings[1].what == refused
assert found.findings[1].where.pointer == '/properties'
assert found.findings[1].counterexample == [pointer: '/total', message: message]

// SARIF
def sarif = json(new File(folder, 'verify.sarif'))
assert sarif.version == '2.1.0'
assert sarif.runs.size() == 1
def run = sarif.runs[0]
assert run.tool.driver.rules*.id == rules
assert run.invocations*.executionSuccessful == [false]
assert run.results*.ruleId == rules
assert run.results*.level == severities
def places = run.results.collect { it.locations[0].physicalLocation }
assert places*.artifactLocation*.uri == [pom, schema, waivers]
assert places*.artifactLocation*.uriBaseId.unique() == ['SRCROOT']
assert places*.region == [[startLine: 1, startColumn: 1], [startLine: 6, startColumn: 3], [startLine: 4, startColumn: 5]]
assert run.results[1].message.text.startsWith(refused)
assert run.results[1].properties.counterexample.message == message

// JUnit XML
def suite = xml(new File(folder, 'TEST-contract-verify.xml'))
assert suite.tagName == 'testsuite'
assert suite.getAttribute('name') == 'contract.verify.broken-system'
assert counts(suite) == [3, 1, 1, 0]
assert all(suite, 'testcase').size() == 3
def (error, failure, output) = ['error', 'failure', 'system-out'].collect { all(suite, it) }
assert error*.getAttribute('type') == ['TOP-NOT-CHECKED']
assert failure*.getAttribute('type') == ['SUB-REFUSES']
assert failure*.getAttribute('message') == [refused]
assert failure*.textContent == [block]
assert output*.parentNode*.getAttribute('name') == ['WVR-UNUSED: The waiver of SUB-UNFED for "nothing that is here" is for no finding']

// GitHub annotations: a line each, whose text is people's, escaped.
def annotations = new File(folder, 'verify.github.txt').readLines().collect { it.split('::', 3) }
assert annotations*.getAt(0) == ['', '', '']
assert annotations*.getAt(1) == [
    "error title=TOP-NOT-CHECKED,file=$pom",
    "error title=SUB-REFUSES,file=$schema,line=6,col=3",
    "warning title=WVR-UNUSED,file=$waivers,line=4,col=5",
]
assert annotations[1][2].replace('%0A', '\n').replace('%0D', '\r').replace('%25', '%') == block

// A service that passed says so in each of them.
def passed = new File(basedir, 'examples/orders/billing-service/target/contract')
assert passed.list().sort() == files*.replace('verify', 'publish')
assert json(new File(passed, 'publish.json')).passed
assert json(new File(passed, 'publish.sarif')).runs*.results == [[]]
assert json(new File(passed, 'publish.sarif')).runs[0].invocations*.executionSuccessful == [true]
assert counts(xml(new File(passed, 'TEST-contract-publish.xml'))) == [1, 0, 0, 0]
assert new File(passed, 'publish.github.txt').text == ''
true
