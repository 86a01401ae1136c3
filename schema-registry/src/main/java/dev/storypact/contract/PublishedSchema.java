package dev.storypact.contract;

import dev.storypact.finding.Location;
import dev.storypact.schema.SchemaVersion;
import dev.storypact.schema.internal.json.JsonPointers;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/**
 * A schema as a contract carries it: its JSON, and where each part of it stands in the publisher's file.
 *
 * @param file the file's name as people know it, such as {@code schemas/order-events/ORDER_PLACED/1.0.schema.json}
 * @param json the schema; not to be changed
 * @param positions where the value at each JSON pointer stands in the file
 * @since 0.1
 */
public record PublishedSchema(String file, JsonNode json, Map<String, TextPosition> positions) {

    public PublishedSchema {
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(json, "json");
        positions = Collections.unmodifiableMap(new TreeMap<>(positions));
    }

    /** {@return a registered schema as a contract carries it} */
    public static PublishedSchema of(SchemaVersion version) {
        var json = version.schema();
        var positions = new TreeMap<String, TextPosition>();
        note("", json, version, positions);
        return new PublishedSchema(version.file(), json, positions);
    }

    private static void note(
            String pointer, JsonNode value, SchemaVersion version, Map<String, TextPosition> positions) {
        var location = version.locate(pointer);
        positions.put(pointer, new TextPosition(location.line(), location.column()));
        for (var name : value.propertyNames()) {
            note(JsonPointers.child(pointer, name), value.path(name), version, positions);
        }
        for (var index = 0; value.isArray() && index < value.size(); index++) {
            note(JsonPointers.child(pointer, index), value.path(index), version, positions);
        }
    }

    /** {@return where the value at a JSON pointer stands: its own position, or its nearest parent's that has one} */
    public Location locate(String pointer) {
        for (var known = pointer; ; known = known.substring(0, known.lastIndexOf('/'))) {
            var position = positions.get(known);
            if (position != null) {
                return new Location(file, position.line(), position.column(), pointer);
            }
            if (known.isEmpty()) {
                return Location.ofPointer(file, pointer);
            }
        }
    }
}
