package dev.storypact.schema.containment.internal;

import java.math.BigDecimal;
import java.util.Collection;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** JSON values as JSON Schema sees them: 1 and 1.0 are one value. */
final class JsonValues {

    /** Beyond this many digits before or after the point, arithmetic could take for ever. */
    private static final int MOST_DIGITS = 400;

    private JsonValues() {}

    static boolean isWhole(BigDecimal number) {
        return number.signum() == 0
                || number.scale() <= 0
                || number.stripTrailingZeros().scale() <= 0;
    }

    static boolean isTame(BigDecimal number) {
        return Math.abs(number.scale()) <= MOST_DIGITS && number.precision() <= MOST_DIGITS;
    }

    static JsonNode number(BigDecimal number) {
        if (!isWhole(number)) {
            return JsonNodeFactory.instance.numberNode(number);
        }
        // As a parser would read it, so that equal numbers are equal nodes.
        var whole = number.toBigInteger();
        if (whole.bitLength() < Integer.SIZE) {
            return JsonNodeFactory.instance.numberNode(whole.intValue());
        }
        return whole.bitLength() < Long.SIZE
                ? JsonNodeFactory.instance.numberNode(whole.longValue())
                : JsonNodeFactory.instance.numberNode(whole);
    }

    static boolean contains(Collection<JsonNode> values, JsonNode value) {
        return values.stream().anyMatch(other -> same(other, value));
    }

    static boolean same(JsonNode left, JsonNode right) {
        if (left.isNumber() && right.isNumber()) {
            return left.decimalValue().compareTo(right.decimalValue()) == 0;
        }
        if (left.isArray() && right.isArray()) {
            return sameElements(left, right);
        }
        if (left.isObject() && right.isObject()) {
            return left.size() == right.size()
                    && left.properties().stream()
                            .allMatch(property -> right.has(property.getKey())
                                    && same(property.getValue(), right.get(property.getKey())));
        }
        return left.equals(right);
    }

    private static boolean sameElements(JsonNode left, JsonNode right) {
        if (left.size() != right.size()) {
            return false;
        }
        for (var i = 0; i < left.size(); i++) {
            if (!same(left.get(i), right.get(i))) {
                return false;
            }
        }
        return true;
    }
}
