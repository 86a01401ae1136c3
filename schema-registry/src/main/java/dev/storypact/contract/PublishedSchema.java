package dev.storypact.contract;

import dev.storypact.finding.Location;
import dev.storypact.schema.SchemaVersion;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/**
 * A schema as a contract carries it: its JSON, and where each part of it stands in the publisher's file.
 *
 * @param file the file's name as people know it, such as {@code schemas/order-events/ORDER_PLACED/1.0.schema.json}
 * @param json the schema; not to be changed
 * @param positions where each value of the schema stands in its file; none where that isn't known
 * @param files the other files of the registry that the schema refers to, by the JSON pointers at which they stand in it
 * @since 0.1
 */
public record PublishedSchema(String file, JsonNode json, TextPositions positions, Map<String, String> files) {

    /** Refuses positions that aren't as many as the schema has values, by an {@code IllegalArgumentException}. */
    public PublishedSchema {
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(json, "json");
        files = Map.copyOf(files);
        if (positions.isKnown() && positions.size() != values(json)) {
            throw new IllegalArgumentException("a position for each of the schema's " + values(json)
                    + " values, or none at all; there are " + positions.size());
        }
    }

    /** A schema that stands in one file. */
    public PublishedSchema(String file, JsonNode json, TextPositions positions) {
        this(file, json, positions, Map.of());
    }

    /** {@return a registered schema as a contract carries it} */
    public static PublishedSchema of(SchemaVersion version) {
        var files = new TreeMap<String, String>();
        var positions = TextPositions.of(version.schema(), pointer -> {
            var place = version.locate(pointer);
            if (place.pointer().isEmpty() && !pointer.isEmpty()) {
                files.put(pointer, place.file());
            }
            return place;
        });
        return new PublishedSchema(version.file(), version.schema(), positions, files);
    }

    /** {@return where the value at a JSON pointer stands; where nothing does, its nearest present parent} */
    public Location locate(String pointer) {
        if (!positions.isKnown()) {
            return Location.ofPointer(file, pointer);
        }
        var index = valuesBefore(JsonPointer.compile(pointer), json);
        var part = part(pointer);
        return new Location(
                files.getOrDefault(part, file),
                positions.line(index),
                positions.column(index),
                pointer.substring(part.length()));
    }

    private static int valuesBefore(JsonPointer pointer, JsonNode value) {
        var before = 1;
        for (var property : value.properties()) {
            if (pointer.matchesProperty(property.getKey())) {
                return before + valuesBefore(pointer.tail(), property.getValue());
            }
            before += values(property.getValue());
        }
        for (var index = 0; value.isArray() && index < value.size(); index++) {
            if (pointer.matchesElement(index)) {
                return before + valuesBefore(pointer.tail(), value.path(index));
            }
            before += values(value.path(index));
        }
        return 0;
    }

    private static int values(JsonNode value) {
        var values = 1;
        for (var part : value) {
            values += values(part);
        }
        return values;
    }

    private String part(String pointer) {
        return files.keySet().stream()
                .filter(part -> pointer.equals(part) || pointer.startsWith(part + "/"))
                .min(Comparator.comparing(String::length))
                .orElse("");
    }
}
