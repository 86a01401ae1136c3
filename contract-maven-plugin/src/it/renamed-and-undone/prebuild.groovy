def copyExamples = evaluate(new File(basedir, '../../../src/it/copy-examples.groovy'))
copyExamples(basedir) { path, file ->
    // What undoing the rename puts back.
    if (path.startsWith('orders/order-service/src/') || path.startsWith('orders/schemas/order-events/')) {
        def kept = new File(basedir, path.replaceFirst('orders', 'as-it-was'))
        kept.parentFile.mkdirs()
        kept.bytes = file.bytes
    }
}
true
