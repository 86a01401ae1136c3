// The examples as they stand in the repository, without what a build has left in them.
def source = new File(basedir, '../../../../examples').canonicalFile
source.eachFileRecurse { file ->
    def path = source.toPath().relativize(file.toPath()).toString()
    if (file.isFile() && !path.split('/').contains('target')) {
        def copy = new File(basedir, "examples/$path")
        copy.parentFile.mkdirs()
        copy.bytes = file.bytes
        // What undoing the rename puts back.
    }
}

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
