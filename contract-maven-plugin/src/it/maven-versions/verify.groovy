def runs = new File(basedir, 'build.log').text.split('Scanning for projects').tail()
assert runs.size() == 4 : "${runs.size()} builds"
def (maven39, maven4, skipped, required) = runs

[maven39, maven4].each { build ->
    assert build.contains('3 services, 2 publications, 3 subscriptions: every publisher fits every subscriber')
}
[maven39, maven4, skipped].each { build ->
    assert build.contains('BUILD SUCCESS')
    assert !build.contains('not thread-safe')
    assert !build.contains('not marked as thread-safe')
}

assert skipped.contains('not checked (tests skipped)')
assert skipped.contains("every publisher's schema fits every subscriber, not all tests ran")

// Each service fails by itself, as its tests left nothing in this build; the system waits for all of them.
assert required.count("There is no evidence of the tests of '") + required.count('found only evidence from before this build began') >= 3
assert required =~ /Orders: the order service .* FAILURE/
assert required =~ /Orders: the inventory service .* FAILURE/
assert required =~ /Orders: the billing service .* FAILURE/
assert required =~ /Orders: the system .* SKIPPED/
true
