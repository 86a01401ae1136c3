def copyExamples = evaluate(new File(basedir, '../../../src/it/copy-examples.groovy'))
copyExamples(basedir)

// Each change is applied, as the README says, to a copy of its own: none can be seen in another's build.
def orders = new File(basedir, 'examples/orders')
def diffs = new File(basedir, 'examples/breakages').listFiles().findAll { it.name.endsWith('.diff') }
diffs.each { diff ->
    def copy = new File(basedir, diff.name - '.diff' + '/orders')
    orders.eachFileRecurse { file ->
        if (file.isFile()) {
            def copied = new File(copy, orders.toPath().relativize(file.toPath()).toString())
            copied.parentFile.mkdirs()
            copied.bytes = file.bytes
        }
    }
    def git = new ProcessBuilder('git', 'apply', diff.path).directory(copy).redirectErrorStream(true).start()
    def output = git.inputStream.text
    assert git.waitFor() == 0 : output
}
true
