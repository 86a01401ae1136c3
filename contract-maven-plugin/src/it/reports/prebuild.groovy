def copyExamples = evaluate(new File(basedir, '../../../src/it/copy-examples.groovy'))
copyExamples(basedir)

new File(basedir, 'examples/broken/system/waivers.json').text = '''{
  "format": "storypact-waivers/1",
  "waivers": [
    {
      "rule": "SUB-UNFED",
      "about": "nothing that is here",
      "reason": "an old decision",
      "expires": "2999-12-31"
    }
  ]
}
'''
true
