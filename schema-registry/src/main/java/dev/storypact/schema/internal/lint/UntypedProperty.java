package dev.storypact.schema.internal.lint;

import dev.storypact.finding.Finding;
import dev.storypact.finding.Severity;
import dev.storypact.schema.internal.oracle.Subschema;
import java.util.List;
import java.util.Optional;

/** A property that may be of any type though its schema doesn't say {@code true}. */
final class UntypedProperty implements LintRule {

    private static final String ID = "LNT-UNTYPED";

    /** What tells the type, or leaves it to another schema. */
    private static final List<String> TELLING = List.of(
            "type", "const", "enum", "$ref", "$dynamicRef", "$recursiveRef", "allOf", "anyOf", "oneOf", "not", "if");

    @Override
    public List<Finding> findings(LintedSchema schema) {
        return schema.schemas().stream()
                .filter(sub -> sub.keyword().equals("properties") && isUntyped(sub))
                .map(sub -> finding(schema, sub))
                .toList();
    }

    private static boolean isUntyped(Subschema sub) {
        return sub.schema().isObject() && TELLING.stream().noneMatch(sub.schema()::has);
    }

    private static Finding finding(LintedSchema schema, Subschema sub) {
        return new Finding(
                ID,
                Severity.WARNING,
                schema.locate(sub.pointer()),
                "A property of " + schema.name() + " has no type",
                "keywords such as minLength and minimum say nothing about values of other types, so all of these pass",
                Optional.empty(),
                "add its type, or write true where any value is meant");
    }
}
