def copyExamples = evaluate(new File(basedir, '../../../src/it/copy-examples.groovy'))
copyExamples(basedir)

def schema = new File(basedir, 'examples/orders/schemas/order-events/ORDER_PLACED/1.0.schema.json')
schema.text = schema.text.replace('"total"', '"amount"')
true
