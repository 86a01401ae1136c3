package dev.storypact.schema.containment.plain;

import tools.jackson.databind.JsonNode;

/** A schema that says yes or no to a value, and nothing else. Thread-safe. */
public final class PlainSchema {

    private final Check check;

    private PlainSchema(Check check) {
        this.check = check;
    }

    /** {@return the schema as it is written} */
    public static PlainSchema of(JsonNode document) {
        return new PlainSchema(new Compiler(document, false).root());
    }

    /** {@return the schema in the contract reading: an object has no property that its schema leaves unevaluated} */
    public static PlainSchema closed(JsonNode document) {
        return new PlainSchema(new Compiler(document, true).root());
    }

    /** {@return whether the value satisfies the schema} */
    public boolean accepts(JsonNode value) {
        return check.test(value, Seen.ignored());
    }
}
