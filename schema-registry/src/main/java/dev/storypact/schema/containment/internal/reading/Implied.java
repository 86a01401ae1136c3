package dev.storypact.schema.containment.internal.reading;

import dev.storypact.schema.containment.internal.formula.Json;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * Where a keyword of the publisher implies the same keyword of the subscriber, though their values differ. Each law is that of one
 * keyword alone; where a value isn't what the keyword takes, nothing is implied.
 */
final class Implied {

    private Implied() {}

    /** {@return whether what the first schema says by a keyword implies what the second one says by it} */
    static boolean is(String keyword, JsonNode said, JsonNode asked) {
        var one = said.path(keyword);
        var other = asked.path(keyword);
        return switch (keyword) {
            case "type" -> isTypeImplied(one, other);
            // What is one of few is one of more.
            case "enum" -> isAmong(one, other);
            // What has all of many names has all of some of them.
            case "required" -> areNames(one) && areNames(other) && isAmong(other, one);
            case "minimum" -> isPlain("exclusiveMinimum", said, asked) && isAtMost(other, one);
            case "maximum" -> isPlain("exclusiveMaximum", said, asked) && isAtMost(one, other);
            case "minLength", "minItems", "minProperties" -> areCounts(one, other) && isAtMost(other, one);
            case "maxLength", "maxItems", "maxProperties" -> areCounts(one, other) && isAtMost(one, other);
            default -> false;
        };
    }

    // In draft 4 it changes what the bound means; later it is another bound.
    private static boolean isPlain(String exclusive, JsonNode said, JsonNode asked) {
        return !said.has(exclusive) && !asked.has(exclusive);
    }

    private static boolean isAtMost(JsonNode lower, JsonNode upper) {
        return isTame(lower) && isTame(upper) && lower.decimalValue().compareTo(upper.decimalValue()) <= 0;
    }

    private static boolean isTame(JsonNode bound) {
        return Json.isNumber(bound) && Json.isTame(bound.decimalValue());
    }

    private static boolean areCounts(JsonNode one, JsonNode other) {
        return one.isIntegralNumber()
                && other.isIntegralNumber()
                && other.bigIntegerValue().signum() >= 0;
    }

    static boolean areNames(JsonNode list) {
        return list.isArray() && list.valueStream().allMatch(JsonNode::isString);
    }

    private static boolean isAmong(JsonNode few, JsonNode many) {
        return few.isArray()
                && many.isArray()
                && many.valueStream()
                        .collect(Collectors.toCollection(HashSet::new))
                        .containsAll(few.valueStream().toList());
    }

    // Every integer is a number.
    private static boolean isTypeImplied(JsonNode said, JsonNode asked) {
        var allowed = types(asked);
        var sent = types(said);
        return !sent.isEmpty()
                && sent.stream()
                        .allMatch(type ->
                                allowed.contains(type) || (type.equals("integer") && allowed.contains("number")));
    }

    /** {@return the types that a value of {@code type} names; none where it is malformed} */
    static Set<String> types(JsonNode value) {
        if (value.isString()) {
            return Set.of(value.stringValue());
        }
        return areNames(value) ? value.valueStream().map(JsonNode::stringValue).collect(Collectors.toSet()) : Set.of();
    }
}
