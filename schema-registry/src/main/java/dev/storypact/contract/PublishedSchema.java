package dev.storypact.contract;

import dev.storypact.finding.Location;
import dev.storypact.schema.SchemaVersion;
import dev.storypact.schema.internal.json.JsonPointers;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/**
 * A schema as a contract carries it: its JSON, and where each part of it stands in the publisher's file.
 *
 * @param file the file's name as people know it, such as {@code schemas/order-events/ORDER_PLACED/1.0.schema.json}
 * @param json the schema; not to be changed
 * @param positions where the value at each JSON pointer stands in its file
 * @param files the other files of the registry that the schema refers to, by the JSON pointers at which they stand in it
 * @since 0.1
 */
public record PublishedSchema(
        String file, JsonNode json, Map<String, TextPosition> positions, Map<String, String> files) {

    public PublishedSchema {
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(json, "json");
        positions = Map.copyOf(positions);
        files = Map.copyOf(files);
    }

    /** A schema that stands in one file. */
    public PublishedSchema(String file, JsonNode json, Map<String, TextPosition> positions) {
        this(file, json, positions, Map.of());
    }

    /** {@return a registered schema as a contract carries it} */
    public static PublishedSchema of(SchemaVersion version) {
        var json = version.schema();
        var places = new TreeMap<String, Location>();
        note("", json, version, places);
        var positions = new TreeMap<String, TextPosition>();
        var files = new TreeMap<String, String>();
        places.forEach((pointer, place) -> {
            positions.put(pointer, new TextPosition(place.line(), place.column()));
            if (place.pointer().isEmpty() && !pointer.isEmpty()) {
                files.put(pointer, place.file());
            }
        });
        return new PublishedSchema(version.file(), json, positions, files);
    }

    private static void note(String pointer, JsonNode value, SchemaVersion version, Map<String, Location> places) {
        places.put(pointer, version.locate(pointer));
        for (var name : value.propertyNames()) {
            note(JsonPointers.child(pointer, name), value.path(name), version, places);
        }
        for (var index = 0; value.isArray() && index < value.size(); index++) {
            note(JsonPointers.child(pointer, index), value.path(index), version, places);
        }
    }

    /** {@return where the value at a JSON pointer stands: its own position, or its nearest parent's that has one} */
    public Location locate(String pointer) {
        for (var known = pointer; ; known = known.substring(0, known.lastIndexOf('/'))) {
            var position = positions.get(known);
            if (position != null) {
                var part = part(pointer);
                return new Location(
                        files.getOrDefault(part, file),
                        position.line(),
                        position.column(),
                        pointer.substring(part.length()));
            }
            if (known.isEmpty()) {
                return Location.ofPointer(file, pointer);
            }
        }
    }

    private String part(String pointer) {
        return files.keySet().stream()
                .filter(part -> pointer.equals(part) || pointer.startsWith(part + "/"))
                .min(Comparator.comparing(String::length))
                .orElse("");
    }
}
