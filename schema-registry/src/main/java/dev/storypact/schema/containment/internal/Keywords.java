package dev.storypact.schema.containment.internal;

import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Which keywords we understand, and how far the others reach. */
final class Keywords {

    /** Say nothing about which values are allowed. */
    private static final Set<String> ANNOTATIONS = Set.of(
            "$schema",
            "$id",
            "$comment",
            "$anchor",
            "$defs",
            "definitions",
            "title",
            "description",
            "default",
            "examples",
            "deprecated",
            "readOnly",
            "writeOnly");

    private static final Set<String> ASSERTIONS = Set.of(
            "type",
            "enum",
            "const",
            "properties",
            "required",
            "minimum",
            "exclusiveMinimum",
            "maximum",
            "exclusiveMaximum",
            "minLength",
            "maxLength",
            "pattern",
            "format",
            "minItems",
            "maxItems");

    /** Not always understood, but they put no second schema on a declared property or on an element. */
    private static final Set<String> LIMITS = Set.of(
            "multipleOf",
            "uniqueItems",
            "minProperties",
            "maxProperties",
            "dependentRequired",
            "propertyNames",
            "additionalProperties");

    /** Accept more where a schema within them accepts less. */
    private static final Set<String> NOT_MONOTONE = Set.of(
            "not",
            "if",
            "oneOf",
            "contains",
            "maxContains",
            "unevaluatedProperties",
            "unevaluatedItems",
            "$dynamicRef",
            "$recursiveRef");

    private static final Set<String> ADDRESSES = Set.of("$ref", "$dynamicRef", "$recursiveRef", "$id", "$schema");

    private Keywords() {}

    static boolean isUnderstood(String keyword, JsonNode value) {
        return switch (keyword) {
            case "additionalProperties" -> value.isBoolean();
            case "items" -> !value.isArray();
            default -> ASSERTIONS.contains(keyword) || isAnnotation(keyword);
        };
    }

    private static boolean isAnnotation(String keyword) {
        return ANNOTATIONS.contains(keyword) || keyword.startsWith("x-");
    }

    /** {@return whether the schema has no assertion but that one} */
    static boolean isOnlyAnnotated(JsonNode schema, String but) {
        return schema.propertyNames().stream().allMatch(name -> name.equals(but) || isAnnotation(name));
    }

    /** {@return whether beside the keyword the schemas of properties and elements are the only ones on their values} */
    static boolean leavesChildrenAlone(String keyword) {
        return LIMITS.contains(keyword)
                || keyword.equals("items")
                || ASSERTIONS.contains(keyword)
                || isAnnotation(keyword);
    }

    /** {@return whether closing schemas inside of this one can only make it accept less} */
    static boolean isMonotone(JsonNode schema) {
        return mentionsNone(schema, NOT_MONOTONE);
    }

    /** {@return whether the schema means the same in every document} */
    static boolean standsAlone(JsonNode schema) {
        return mentionsNone(schema, ADDRESSES);
    }

    // A property of such a name counts as well: too careful is right.
    private static boolean mentionsNone(JsonNode schema, Set<String> names) {
        return schema.properties().stream().noneMatch(property -> names.contains(property.getKey()))
                && schema.valueStream().allMatch(child -> mentionsNone(child, names));
    }
}
