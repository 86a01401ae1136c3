package dev.storypact.schema.internal.lint;

import dev.storypact.finding.Finding;
import dev.storypact.finding.Severity;
import dev.storypact.schema.internal.json.JsonPointers;
import dev.storypact.schema.internal.oracle.Subschema;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A pattern that other languages' validators don't read, or read as something else. */
final class UnportablePattern implements LintRule {

    private static final String ID = "LNT-PATTERN-NOT-PORTABLE";

    @Override
    public List<Finding> findings(LintedSchema schema) {
        var findings = new ArrayList<Finding>();
        for (var sub : schema.schemas()) {
            var pattern = sub.schema().path("pattern");
            if (pattern.isString()) {
                check(schema, JsonPointers.child(sub.pointer(), "pattern"), pattern.stringValue(), findings);
            }
            check(schema, sub, findings);
        }
        return findings;
    }

    private static void check(LintedSchema schema, Subschema sub, List<Finding> findings) {
        var pointer = JsonPointers.child(sub.pointer(), "patternProperties");
        for (var pattern : sub.schema().path("patternProperties").propertyNames()) {
            check(schema, JsonPointers.child(pointer, pattern), pattern, findings);
        }
    }

    private static void check(LintedSchema schema, String pointer, String pattern, List<Finding> findings) {
        PatternDialect.unportable(pattern)
                .ifPresent(
                        construct -> findings.add(
                                new Finding(
                                        ID,
                                        Severity.WARNING,
                                        schema.locate(pointer),
                                        "A pattern of " + schema.name() + " isn't read alike by all validators",
                                        "'" + pattern + "' has " + construct,
                                        Optional.empty(),
                                        "write it with characters, classes such as [0-9], groups, |, ^, $ and the quantifiers * + ? {1,3} alone")));
    }
}
