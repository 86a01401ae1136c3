package dev.storypact.schema.containment.internal;

import java.util.EnumSet;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** The kinds of JSON values, with numbers split by whether they are whole: every value is of exactly one. */
enum ValueKind {
    OBJECT("an object"),
    ARRAY("an array"),
    STRING("a text"),
    INTEGER("a whole number"),
    FRACTION("a number that isn't whole"),
    BOOLEAN("true or false"),
    NULL("null");

    private final String label;

    ValueKind(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }

    static Set<ValueKind> all() {
        return EnumSet.allOf(ValueKind.class);
    }

    /** {@return the kinds that a name in a schema's {@code type} allows; 1.0 is an integer since draft 6} */
    static Set<ValueKind> named(String type) {
        return switch (type) {
            case "object" -> EnumSet.of(OBJECT);
            case "array" -> EnumSet.of(ARRAY);
            case "string" -> EnumSet.of(STRING);
            case "integer" -> EnumSet.of(INTEGER);
            case "number" -> EnumSet.of(INTEGER, FRACTION);
            case "boolean" -> EnumSet.of(BOOLEAN);
            case "null" -> EnumSet.of(NULL);
            default -> throw new IllegalArgumentException("'" + type + "' is no JSON type");
        };
    }

    static ValueKind of(JsonNode value) {
        return switch (value.getNodeType()) {
            case OBJECT -> OBJECT;
            case ARRAY -> ARRAY;
            case STRING -> STRING;
            case BOOLEAN -> BOOLEAN;
            case NULL -> NULL;
            case NUMBER -> JsonValues.isWhole(value.decimalValue()) ? INTEGER : FRACTION;
            default -> throw new IllegalArgumentException("a " + value.getNodeType() + " is no JSON value");
        };
    }
}
