package dev.storypact.schema.internal.oracle;

import dev.storypact.schema.internal.json.JsonPointers;
import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Map.Entry;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/** Says which pattern of a schema took too long on which text of a message. */
final class PatternOverruns {

    /** Stands for the keyword of such an error, as {@code false} does for the schema that is false. */
    static final String KEYWORD = "pattern steps";

    private PatternOverruns() {}

    /** The validator doesn't tell the places: they are given where only one is possible. */
    static SchemaError error(PatternOverrunException overrun, JsonNode document, JsonNode message) {
        return new SchemaError(
                KEYWORD,
                onlyPlace(texts(message), overrun.text()),
                onlyPlace(patterns(document), overrun.pattern()),
                StringNode.valueOf(overrun.text()),
                StringNode.valueOf(overrun.pattern()),
                "",
                String.valueOf(overrun.getMessage()));
    }

    private static String onlyPlace(Map<String, String> places, String wanted) {
        var found = places.entrySet().stream()
                .filter(place -> place.getValue().equals(wanted))
                .map(Entry::getKey)
                .limit(2)
                .toList();
        return found.size() == 1 ? found.get(0) : "";
    }

    private static Map<String, String> texts(JsonNode message) {
        var texts = new LinkedHashMap<String, String>();
        var work = new ArrayDeque<Entry<String, JsonNode>>();
        work.push(Map.entry("", message));
        while (!work.isEmpty()) {
            var place = work.pop();
            var value = place.getValue();
            if (value.isString()) {
                texts.put(place.getKey(), value.stringValue());
            }
            for (var property : value.properties()) {
                work.push(Map.entry(JsonPointers.child(place.getKey(), property.getKey()), property.getValue()));
            }
            for (var i = 0; value.isArray() && i < value.size(); i++) {
                work.push(Map.entry(JsonPointers.child(place.getKey(), i), value.get(i)));
            }
        }
        return texts;
    }

    private static Map<String, String> patterns(JsonNode document) {
        var patterns = new LinkedHashMap<String, String>();
        var work = new ArrayDeque<Entry<String, JsonNode>>();
        work.push(Map.entry("", document));
        while (!work.isEmpty()) {
            var place = work.pop();
            var schema = place.getValue();
            if (schema.path("pattern").isString()) {
                patterns.put(
                        JsonPointers.child(place.getKey(), "pattern"),
                        schema.path("pattern").stringValue());
            }
            for (var name : schema.path("patternProperties").propertyNames()) {
                patterns.put(JsonPointers.child(JsonPointers.child(place.getKey(), "patternProperties"), name), name);
            }
            Subschema.of(schema, place.getKey()).forEach(sub -> work.push(Map.entry(sub.pointer(), sub.schema())));
        }
        return patterns;
    }
}
