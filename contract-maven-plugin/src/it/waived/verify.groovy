def log = new File(basedir, 'build.log').text
assert log.contains("(billing reads the new name from its next release on): Subscriber 'billing-service' refuses ORDER_PLACED 1.0")
assert log.contains('The waiver of SUB-UNFED for "nothing that is here" is for no finding')
assert log.contains('rule:     WVR-UNUSED (warning)')
assert log.contains('no error, 1 warning, 1 waived')
assert !log.contains('every publisher fits every subscriber')
true
