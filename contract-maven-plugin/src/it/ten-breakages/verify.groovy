def printedFindings = evaluate(new File(basedir, '../../../src/it/printed-findings.groovy'))

def properties = new Properties()
new File(basedir, 'invoker.properties').withReader { properties.load(it) }
def names = (1..10).collect { properties["invoker.project.$it" as String] - '/orders' }
def builds = new File(basedir, 'build.log').text.split('Scanning for projects').tail()
assert builds.size() == names.size() : "${builds.size()} builds"

def said = new File(basedir, 'said')
said.mkdirs()
def changed = [names, builds].transpose().findAll { name, build ->
    def file = new File(said, "${name}.txt")
    file.text = printedFindings(build).replace("$basedir/$name/", '') + '\n'
    def expected = new File(basedir, "examples/breakages/${name}.txt")
    !expected.isFile() || file.text != expected.text
}
assert changed*.get(0) == [] : "these builds say something else than examples/breakages has; what they say is in $said"
true
