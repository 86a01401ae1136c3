package dev.storypact.schema.containment.internal.reading;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** What keywords are about: a part is only read for what it speaks of. */
enum Topic {
    LOGIC("type", "enum", "const", "$ref", "$dynamicRef", "$recursiveRef", "allOf", "anyOf", "oneOf", "not", "if"),
    NUMBERS("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"),
    TEXTS("minLength", "maxLength", "pattern", "format"),
    OBJECTS(
            "properties",
            "patternProperties",
            "additionalProperties",
            "minProperties",
            "maxProperties",
            "required",
            "propertyNames",
            "unevaluatedProperties",
            "dependencies",
            "dependentRequired",
            "dependentSchemas"),
    ARRAYS(
            "minItems",
            "maxItems",
            "uniqueItems",
            "items",
            "prefixItems",
            "additionalItems",
            "contains",
            "unevaluatedItems");

    private static final Map<String, Topic> BY_KEYWORD = byKeyword();

    @SuppressWarnings("ImmutableEnumChecker") // a List.of
    private final List<String> keywords;

    Topic(String... keywords) {
        this.keywords = List.of(keywords);
    }

    private static Map<String, Topic> byKeyword() {
        var topics = new HashMap<String, Topic>();
        for (var topic : values()) {
            topic.keywords.forEach(keyword -> topics.put(keyword, topic));
        }
        return topics;
    }

    /** {@return what the keywords of the schema are about} */
    static Set<Topic> of(JsonNode schema) {
        var topics = EnumSet.noneOf(Topic.class);
        for (var property : schema.properties()) {
            var topic = BY_KEYWORD.get(property.getKey());
            if (topic != null) {
                topics.add(topic);
            }
        }
        return topics;
    }
}
