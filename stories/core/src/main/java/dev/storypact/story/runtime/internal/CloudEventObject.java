package dev.storypact.story.runtime.internal;

import dev.storypact.story.message.StoryJson;
import dev.storypact.story.message.StoryJsonException;
import dev.storypact.story.runtime.CloudEventException;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** The JSON object of a CloudEvents event: its attributes by their types, and what is wrong with one that has another. */
final class CloudEventObject {

    private static final int SHOWN = 60;

    private final JsonNode object;

    CloudEventObject(JsonNode object) {
        this.object = object;
    }

    void requireObject() {
        if (!object.isObject()) {
            throw new CloudEventException("(the whole event)", found(object) + ", an event is a JSON object");
        }
    }

    boolean has(String name) {
        return object.has(name);
    }

    Set<Map.Entry<String, JsonNode>> properties() {
        return object.properties();
    }

    String required(String attribute) {
        return text(attribute)
                .filter(text -> !text.isEmpty())
                .orElseThrow(() -> new CloudEventException(
                        attribute, "it is missing or empty, CloudEvents 1.0 requires a non-empty text"));
    }

    /** An attribute that is null is absent: so the JSON format of CloudEvents has it. */
    Optional<JsonNode> attribute(String name) {
        return object.optional(name).filter(value -> !value.isNull());
    }

    Optional<String> text(String attribute) {
        return attribute(attribute).map(value -> {
            if (!value.isString()) {
                throw new CloudEventException(attribute, found(value) + ", it must be a text");
            }
            return value.asString();
        });
    }

    static void requireUri(String attribute, String text) {
        try {
            new URI(text);
        } catch (URISyntaxException e) {
            throw new CloudEventException(attribute, "'" + shortened(text) + "' is no URI: " + e.getReason());
        }
    }

    Optional<String> time(String attribute) {
        return text(attribute).map(time -> {
            try {
                return OffsetDateTime.parse(time.toUpperCase(Locale.ROOT))
                        .toInstant()
                        .toString();
            } catch (DateTimeException e) {
                throw new CloudEventException(
                        attribute, "'" + shortened(time) + "' is no time of RFC 3339, such as 2026-01-01T00:00:00Z");
            }
        });
    }

    Map<String, JsonNode> object(String attribute) {
        var read = new LinkedHashMap<String, JsonNode>();
        text(attribute)
                .ifPresent(text -> parsed(attribute, text)
                        .properties()
                        .forEach(property -> read.put(property.getKey(), property.getValue())));
        return read;
    }

    private static JsonNode parsed(String attribute, String text) {
        try {
            var tree = StoryJson.parse(text);
            if (tree.isObject()) {
                return tree;
            }
            throw new CloudEventException(attribute, found(tree) + ", its text must be a JSON object");
        } catch (StoryJsonException e) {
            throw new CloudEventException(attribute, "its text must be a JSON object: " + e.getMessage());
        }
    }

    static String found(JsonNode value) {
        return "found " + shortened(StoryJson.write(value));
    }

    static String shortened(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "...";
    }
}
