def copyExamples = evaluate(new File(basedir, '../../../src/it/copy-examples.groovy'))
copyExamples(basedir)

new File(basedir, 'examples/broken/system/waivers.json').text = """{
  "format": "storypact-waivers/1",
  "waivers": [
    {
      "rule": "SUB-REFUSES",
      "about": "'billing-service' refuses ORDER_PLACED 1.0",
      "reason": "billing reads the new name from its next release on",
      "expires": "${java.time.LocalDate.now().plusDays(7)}"
    },
    {
      "rule": "SUB-UNFED",
      "about": "nothing that is here",
      "reason": "an old decision",
      "expires": "2026-01-31"
    }
  ]
}
"""
true
