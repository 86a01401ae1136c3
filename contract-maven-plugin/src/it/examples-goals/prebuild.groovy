def copyExamples = evaluate(new File(basedir, '../../../src/it/copy-examples.groovy'))
copyExamples(basedir)

// What the examples are compared with.
def git = { String... arguments ->
    def command = ['git', '-c', 'user.name=it', '-c', 'user.email=it@example.org', *arguments]
    def process = new ProcessBuilder(command).directory(basedir).redirectErrorStream(true).start()
    def output = process.inputStream.text
    assert process.waitFor() == 0 : output
}
git('init', '-q')
git('add', 'examples/orders/schemas')
git('commit', '-q', '-m', 'The schemas')
true
