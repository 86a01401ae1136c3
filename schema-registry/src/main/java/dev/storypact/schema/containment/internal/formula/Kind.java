package dev.storypact.schema.containment.internal.formula;

import tools.jackson.databind.JsonNode;

/** A kind of JSON value, in the order in which values are tried: whole numbers are numbers here. */
public enum Kind {
    STRING,
    NUMBER,
    OBJECT,
    ARRAY,
    BOOLEAN,
    NULL;

    /** {@return the value's kind} */
    public static Kind of(JsonNode value) {
        if (value.isString()) {
            return STRING;
        }
        if (value.isNumber()) {
            return NUMBER;
        }
        if (value.isObject()) {
            return OBJECT;
        }
        if (value.isArray()) {
            return ARRAY;
        }
        return value.isBoolean() ? BOOLEAN : NULL;
    }
}
