package dev.storypact.schema.containment.internal;

import dev.storypact.schema.internal.oracle.KeywordWording;
import dev.storypact.schema.internal.oracle.SchemaError;

/** Says in one sentence what the publisher may send and what the subscriber allows. */
final class Explanation {

    private Explanation() {}

    static String of(SchemaError refusal) {
        var place = refusal.instancePointer().isEmpty() ? "" : " at " + refusal.instancePointer();
        if (!refusal.property().isEmpty() && refusal.keyword().equals("required")) {
            return "the publisher may leave out '" + refusal.property() + "'" + place + ", the subscriber requires it";
        }
        if (!refusal.property().isEmpty()) {
            return "the publisher may send the property '" + refusal.property() + "'" + place
                    + ", the subscriber allows no such property";
        }
        return "the publisher may send " + KeywordWording.found(refusal.found()) + place + ", the subscriber allows "
                + KeywordWording.allowed(refusal);
    }
}
