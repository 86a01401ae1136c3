package dev.storypact.schema.internal.lint;

import dev.storypact.finding.Finding;
import dev.storypact.finding.Severity;
import dev.storypact.schema.internal.json.JsonPointers;
import dev.storypact.schema.internal.oracle.Subschema;
import dev.storypact.schema.internal.text.NearestNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A required property that no schema of the same object declares: a typo mostly, and nothing that a publisher may send, as
 * it sends what its schema declares.
 */
final class UndeclaredRequired implements LintRule {

    private static final String ID = "LNT-REQUIRED-UNDECLARED";

    @Override
    public List<Finding> findings(LintedSchema schema) {
        var objects = new DeclaredProperties(schema);
        var findings = new ArrayList<Finding>();
        for (var sub : schema.schemas()) {
            var required = sub.schema().path("required");
            for (var i = 0; required.isArray() && i < required.size(); i++) {
                var name = required.get(i).asString();
                if (objects.isUndeclared(sub, name) && !schema.isNegated(sub)) {
                    findings.add(finding(schema, sub, i, name, objects.declared(sub)));
                }
            }
        }
        return findings;
    }

    private static Finding finding(LintedSchema schema, Subschema sub, int index, String name, List<String> declared) {
        return new Finding(
                ID,
                Severity.ERROR,
                schema.locate(JsonPointers.child(JsonPointers.child(sub.pointer(), "required"), index)),
                schema.name() + " requires '" + name + "', which it doesn't declare",
                "the properties of this object are: " + NearestNames.list(name, declared),
                Optional.empty(),
                NearestNames.meant(name, declared)
                        .map(meant -> "did you mean '" + meant + "'?")
                        .orElse("declare it under properties, or don't require it"));
    }
}
