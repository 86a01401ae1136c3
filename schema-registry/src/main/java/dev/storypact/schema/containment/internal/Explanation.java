package dev.storypact.schema.containment.internal;

import dev.storypact.schema.internal.oracle.KeywordWording;
import dev.storypact.schema.internal.oracle.SchemaError;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Says in one sentence what the publisher may send and what the subscriber allows. */
final class Explanation {

    private static final Set<String> DEPENDENT = Set.of("dependentRequired", "dependencies");

    private Explanation() {}

    static String of(SchemaError refusal) {
        var place = refusal.instancePointer().isEmpty() ? "" : " at " + refusal.instancePointer();
        if (!refusal.property().isEmpty() && refusal.keyword().equals("required")) {
            return "the publisher may leave out '" + refusal.property() + "'" + place + ", the subscriber requires it";
        }
        if (DEPENDENT.contains(refusal.keyword()) && !refusal.property().isEmpty()) {
            return "the publisher may send '" + refusal.property() + "' without " + missing(refusal) + place
                    + ", the subscriber requires it then";
        }
        if (!refusal.property().isEmpty()) {
            return "the publisher may send the property '" + refusal.property() + "'" + place
                    + ", the subscriber allows no such property";
        }
        return "the publisher may send " + KeywordWording.found(refusal.found()) + place + ", the subscriber allows "
                + KeywordWording.allowed(refusal);
    }

    private static String missing(SchemaError refusal) {
        return refusal.keywordValue()
                .path(refusal.property())
                .valueStream()
                .map(JsonNode::asString)
                .filter(name -> !refusal.found().has(name))
                .map(name -> "'" + name + "'")
                .collect(Collectors.joining(", "));
    }
}
