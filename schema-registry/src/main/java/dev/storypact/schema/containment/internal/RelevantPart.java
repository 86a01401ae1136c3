package dev.storypact.schema.containment.internal;

import dev.storypact.schema.internal.oracle.SchemaReferences;
import java.util.HashSet;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What of a schema can matter to one message: of large schemas little, and json-schema-validator need not compile the rest.
 *
 * <p>The law: what {@code properties} says of a name is never looked at where no object within the message has that name,
 * unless a reference leads there. Everything stays in its place.
 */
final class RelevantPart {

    private static final Set<String> REFERENCES = Set.of("$ref", "$dynamicRef", "$recursiveRef");
    private static final Set<String> DATA = Set.of("enum", "const", "default", "examples");
    private static final Set<String> MAPS =
            Set.of("patternProperties", "dependentSchemas", "dependencies", "$defs", "definitions");

    private final Set<String> names = new HashSet<>();

    private RelevantPart(JsonNode message) {
        collectNames(message);
    }

    static JsonNode of(JsonNode document, SchemaReferences references, JsonNode message) {
        return references.hasSeveralResources() || mayLeadIntoProperties(document)
                ? document
                : new RelevantPart(message).of(document);
    }

    private void collectNames(JsonNode value) {
        names.addAll(value.propertyNames());
        value.forEach(this::collectNames);
    }

    private static boolean mayLeadIntoProperties(JsonNode part) {
        for (var property : part.properties()) {
            if (REFERENCES.contains(property.getKey())
                    && mayLeadIntoProperties(property.getValue().asString(""))) {
                return true;
            }
        }
        for (var child : part) {
            if (child.isContainer() && mayLeadIntoProperties(child)) {
                return true;
            }
        }
        return false;
    }

    private static boolean mayLeadIntoProperties(String reference) {
        var isPlain = reference.equals("#") || (reference.startsWith("#/") && !reference.contains("%"));
        return !isPlain || reference.contains("/properties");
    }

    private JsonNode of(JsonNode schema) {
        if (schema.isArray()) {
            var parts = JsonNodeFactory.instance.arrayNode();
            schema.forEach(part -> parts.add(of(part)));
            return parts;
        }
        if (!schema.isObject()) {
            return schema;
        }
        var relevant = JsonNodeFactory.instance.objectNode();
        for (var keyword : schema.properties()) {
            var value = keyword.getValue();
            var isMap = value.isObject() && MAPS.contains(keyword.getKey());
            if (value.isObject() && keyword.getKey().equals("properties")) {
                relevant.set(keyword.getKey(), properties(value));
            } else if (value.isContainer() && !DATA.contains(keyword.getKey())) {
                relevant.set(keyword.getKey(), isMap ? map(value) : of(value));
            } else {
                relevant.set(keyword.getKey(), value);
            }
        }
        return relevant;
    }

    private ObjectNode map(JsonNode schemas) {
        var relevant = JsonNodeFactory.instance.objectNode();
        schemas.properties().forEach(schema -> relevant.set(schema.getKey(), of(schema.getValue())));
        return relevant;
    }

    private ObjectNode properties(JsonNode schemas) {
        var relevant = JsonNodeFactory.instance.objectNode();
        for (var schema : schemas.properties()) {
            var isSilent = schema.getValue().isObject() && !names.contains(schema.getKey());
            relevant.set(schema.getKey(), isSilent ? JsonNodeFactory.instance.objectNode() : of(schema.getValue()));
        }
        return relevant;
    }
}
