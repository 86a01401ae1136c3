package dev.storypact.schema.containment.plain;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** The keywords for any value: {@code type}, {@code enum} and {@code const}. */
final class ValueChecks {

    private ValueChecks() {}

    static List<Check> of(JsonNode schema, Draft draft) {
        var checks = new ArrayList<Check>();
        schema.optional("type").ifPresent(type -> checks.add(type(type)));
        schema.optional("enum").ifPresent(values -> checks.add((value, seen) -> isAmong(value, values)));
        if (draft.isSince(Draft.DRAFT_6)) {
            schema.optional("const").ifPresent(constant -> checks.add((value, seen) -> areSame(value, constant)));
        }
        return checks;
    }

    private static Check type(JsonNode type) {
        if (type.isString()) {
            return type(type.stringValue());
        }
        var types = type.valueStream().map(name -> type(name.stringValue())).toList();
        return (value, seen) -> types.stream().anyMatch(one -> one.test(value, seen));
    }

    private static Check type(String name) {
        return switch (name) {
            case "null" -> (value, seen) -> value.isNull();
            case "boolean" -> (value, seen) -> value.isBoolean();
            case "string" -> (value, seen) -> value.isString();
            case "number" -> (value, seen) -> value.isNumber();
            case "integer" ->
                (value, seen) -> value.isNumber()
                        && value.decimalValue().stripTrailingZeros().scale() <= 0;
            case "array" -> (value, seen) -> value.isArray();
            case "object" -> (value, seen) -> value.isObject();
            default -> throw new IllegalArgumentException("no type: " + name);
        };
    }

    private static boolean isAmong(JsonNode value, JsonNode values) {
        for (var one : values) {
            if (areSame(value, one)) {
                return true;
            }
        }
        return false;
    }

    /** {@return whether two values are equal, numbers by their value} */
    static boolean areSame(JsonNode left, JsonNode right) {
        if (left.isNumber() && right.isNumber()) {
            return left.decimalValue().compareTo(right.decimalValue()) == 0;
        }
        if (!left.isContainer()) {
            return left.equals(right);
        }
        if (left.getNodeType() != right.getNodeType() || left.size() != right.size()) {
            return false;
        }
        if (left.isObject()) {
            return left.properties().stream()
                    .allMatch(property ->
                            right.has(property.getKey()) && areSame(property.getValue(), right.get(property.getKey())));
        }
        for (var i = 0; i < left.size(); i++) {
            if (!areSame(left.get(i), right.get(i))) {
                return false;
            }
        }
        return true;
    }
}
