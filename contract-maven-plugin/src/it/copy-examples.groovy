// Copies the examples as they stand in the repository, without what a build has left in them, and hands each file to whoever wants
// more of it. A project's own script runs it: evaluate(new File(basedir, '../../../src/it/copy-examples.groovy'))
return { File project, Closure each = { path, file -> } ->
    def source = new File(project, '../../../../examples').canonicalFile
    source.eachFileRecurse { file ->
        def path = source.toPath().relativize(file.toPath()).toString()
        if (file.isFile() && !path.split('/').contains('target')) {
            def copy = new File(project, "examples/$path")
            copy.parentFile.mkdirs()
            copy.bytes = file.bytes
            each(path, file)
        }
    }
}
