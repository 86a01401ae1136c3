package dev.storypact.schema.containment.plain;

import tools.jackson.databind.JsonNode;

/** A schema that says yes or no to a value. Thread-safe. */
public final class PlainSchema {

    private final Check check;

    private PlainSchema(Check check) {
        this.check = check;
    }

    /** {@return the schema as it is written} */
    public static PlainSchema of(JsonNode document) {
        return new PlainSchema(new Compiler(document).root());
    }

    /** {@return whether the value satisfies the schema} */
    public boolean accepts(JsonNode value) {
        return check.test(value, Seen.ignored());
    }

    /**
     * {@return whether the value satisfies the schema, and each object in it of which a part that holds speaks has only properties
     * that such parts declare} That is what is sent in the contract reading.
     */
    public boolean sends(JsonNode value) {
        // Objects are told apart by identity, and the same one may stand in several places.
        var message = value.deepCopy();
        var seen = Seen.empty();
        return Check.ofPart(check, message, seen) && seen.declaresAll(message);
    }
}
