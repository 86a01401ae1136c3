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
true
