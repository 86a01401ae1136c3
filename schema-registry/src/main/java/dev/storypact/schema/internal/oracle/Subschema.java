package dev.storypact.schema.internal.oracle;

import dev.storypact.schema.internal.json.JsonPointers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * A schema that stands directly within another one.
 *
 * <p>Told by the keywords, not by the look of the JSON: what {@code const}, {@code enum}, {@code default} and
 * {@code examples} hold is data, even where it looks like a schema.
 *
 * @param keyword the keyword that holds it
 * @param pointer from the root of the document
 * @param schema an object or a boolean
 * @param role what it says something about
 */
public record Subschema(String keyword, String pointer, JsonNode schema, Role role) {

    /** What a subschema says something about. */
    public enum Role {
        /** The same value as the schema around it. */
        IN_PLACE,
        /** A property, an element or a name of the value. */
        CHILD,
        /** Nothing yet: a definition for others to refer to. */
        DEFINITION
    }

    private static final Map<String, Role> ROLES = Map.ofEntries(
            Map.entry("allOf", Role.IN_PLACE),
            Map.entry("anyOf", Role.IN_PLACE),
            Map.entry("oneOf", Role.IN_PLACE),
            Map.entry("not", Role.IN_PLACE),
            Map.entry("if", Role.IN_PLACE),
            Map.entry("then", Role.IN_PLACE),
            Map.entry("else", Role.IN_PLACE),
            Map.entry("dependentSchemas", Role.IN_PLACE),
            Map.entry("dependencies", Role.IN_PLACE),
            Map.entry("properties", Role.CHILD),
            Map.entry("patternProperties", Role.CHILD),
            Map.entry("additionalProperties", Role.CHILD),
            Map.entry("unevaluatedProperties", Role.CHILD),
            Map.entry("propertyNames", Role.CHILD),
            Map.entry("items", Role.CHILD),
            Map.entry("prefixItems", Role.CHILD),
            Map.entry("additionalItems", Role.CHILD),
            Map.entry("unevaluatedItems", Role.CHILD),
            Map.entry("contains", Role.CHILD),
            Map.entry("contentSchema", Role.CHILD),
            Map.entry("$defs", Role.DEFINITION),
            Map.entry("definitions", Role.DEFINITION));

    private static final Set<String> MAPS =
            Set.of("properties", "patternProperties", "dependentSchemas", "dependencies", "$defs", "definitions");

    /** {@return the schemas directly within this one, in the order in which they stand} */
    public static List<Subschema> of(JsonNode schema, String pointer) {
        var found = new ArrayList<Subschema>();
        for (var property : schema.properties()) {
            var value = property.getValue();
            if (value.isContainer() || value.isBoolean()) {
                var keyword = property.getKey();
                var role = ROLES.get(keyword);
                if (role != null) {
                    collect(found, keyword, value, JsonPointers.child(pointer, keyword), role);
                }
            }
        }
        return found;
    }

    private static void collect(List<Subschema> found, String keyword, JsonNode value, String pointer, Role role) {
        if (MAPS.contains(keyword)) {
            for (var entry : value.properties()) {
                add(found, keyword, entry.getValue(), JsonPointers.child(pointer, entry.getKey()), role);
            }
        } else if (value.isArray()) {
            for (var i = 0; i < value.size(); i++) {
                add(found, keyword, value.get(i), JsonPointers.child(pointer, i), role);
            }
        } else {
            add(found, keyword, value, pointer, role);
        }
    }

    // A list of names under dependencies is no schema.
    private static void add(List<Subschema> found, String keyword, JsonNode schema, String pointer, Role role) {
        if (schema.isObject() || schema.isBoolean()) {
            found.add(new Subschema(keyword, pointer, schema, role));
        }
    }
}
