package dev.storypact.schema.containment.internal.formula;

import java.math.BigDecimal;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.NumericNode;

/** JSON values in one form: equal values are equal nodes, 1 and 1.0 among them. */
public final class Json {

    /** Beyond this many digits before or after the point, arithmetic could take for ever. */
    private static final int MOST_DIGITS = 400;

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private Json() {}

    /** {@return whether calculating with the number ends soon} */
    public static boolean isTame(BigDecimal number) {
        return Math.abs(number.scale()) <= MOST_DIGITS && number.precision() <= MOST_DIGITS;
    }

    /** {@return whether the number has no fraction} */
    public static boolean isWhole(BigDecimal number) {
        return number.signum() == 0
                || number.scale() <= 0
                || number.stripTrailingZeros().scale() <= 0;
    }

    /** {@return whether the value is a number of JSON} A tree that was built in Java can hold others, such as infinity. */
    public static boolean isNumber(JsonNode value) {
        return value instanceof NumericNode number && !number.isNaN();
    }

    /** {@return the number as a parser reads it when it is written in its simplest form} */
    public static JsonNode number(BigDecimal number) {
        if (!isWhole(number)) {
            return NODES.numberNode(number.stripTrailingZeros());
        }
        var whole = number.toBigInteger();
        if (whole.bitLength() < Integer.SIZE) {
            return NODES.numberNode(whole.intValue());
        }
        return whole.bitLength() < Long.SIZE ? NODES.numberNode(whole.longValue()) : NODES.numberNode(whole);
    }

    /** {@return the number, in its simplest form} */
    public static BigDecimal simple(BigDecimal number) {
        return number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
    }

    /** {@return the value in canonical form, or nothing if it has a number beyond measure} */
    public static Optional<JsonNode> canonical(JsonNode value) {
        if (value.isNumber()) {
            return isNumber(value) && isTame(value.decimalValue())
                    ? Optional.of(number(value.decimalValue()))
                    : Optional.empty();
        }
        if (value.isArray()) {
            return canonicalArray(value);
        }
        return value.isObject() ? canonicalObject(value) : Optional.of(value);
    }

    private static Optional<JsonNode> canonicalArray(JsonNode value) {
        var array = NODES.arrayNode();
        for (var element : value) {
            var canonical = canonical(element);
            if (canonical.isEmpty()) {
                return Optional.empty();
            }
            array.add(canonical.get());
        }
        return Optional.of(array);
    }

    private static Optional<JsonNode> canonicalObject(JsonNode value) {
        var object = NODES.objectNode();
        for (var property : value.properties()) {
            var canonical = canonical(property.getValue());
            if (canonical.isEmpty()) {
                return Optional.empty();
            }
            object.set(property.getKey(), canonical.get());
        }
        return Optional.of(object);
    }
}
