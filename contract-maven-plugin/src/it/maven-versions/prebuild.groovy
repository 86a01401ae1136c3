def copyExamples = evaluate(new File(basedir, '../../../src/it/copy-examples.groovy'))
copyExamples(basedir)
true
