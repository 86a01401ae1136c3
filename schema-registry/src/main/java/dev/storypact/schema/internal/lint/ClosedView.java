package dev.storypact.schema.internal.lint;

import dev.storypact.finding.Finding;
import dev.storypact.finding.Severity;
import dev.storypact.schema.internal.json.JsonPointers;
import dev.storypact.schema.internal.oracle.Subschema;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A reader's schema that refuses the properties which a later version of the publisher will add. */
final class ClosedView implements LintRule {

    private static final String ID = "LNT-CLOSED-VIEW";
    private static final List<String> CLOSING = List.of("additionalProperties", "unevaluatedProperties");

    @Override
    public List<Finding> findings(LintedSchema schema) {
        return schema.schemas().stream()
                .flatMap(sub -> closing(sub).map(keyword -> finding(schema, sub, keyword)))
                .toList();
    }

    private static Stream<String> closing(Subschema sub) {
        return CLOSING.stream()
                .filter(keyword -> sub.schema().path(keyword).isBoolean()
                        && !sub.schema().path(keyword).booleanValue());
    }

    private static Finding finding(LintedSchema schema, Subschema sub, String keyword) {
        return new Finding(
                ID,
                Severity.WARNING,
                schema.locate(JsonPointers.child(sub.pointer(), keyword)),
                "Readers of " + schema.name() + " refuse every property that a later version adds",
                keyword + " is false, and the subject promises that this version reads what later ones publish",
                Optional.empty(),
                "remove " + keyword + ": a reader leaves alone what it doesn't know");
    }
}
