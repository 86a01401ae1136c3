package dev.storypact.story.runtime.internal;

import dev.storypact.story.message.EventBusMessage;
import dev.storypact.story.message.MessageMetadata;
import dev.storypact.story.message.StoryJson;
import dev.storypact.story.message.StoryJsonException;
import dev.storypact.story.runtime.CloudEventException;
import dev.storypact.story.runtime.PublishedMessage;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Reads a CloudEvents event as a message. */
public final class CloudEventReader {

    private static final Pattern NAME = Pattern.compile("[a-z0-9]+");
    private static final Pattern JSON_TYPE = Pattern.compile("[^;]*[/+]json\\s*(;.*)?");
    private static final int SHOWN = 60;

    private final JsonNode event;

    public CloudEventReader(JsonNode event) {
        this.event = event;
    }

    public PublishedMessage message(String eventBusName) {
        if (!event.isObject()) {
            throw new CloudEventException("(the whole event)", found(event) + ", an event is a JSON object");
        }
        var version = required(CloudEventAttributes.SPEC_VERSION);
        if (!version.equals("1.0")) {
            throw new CloudEventException(
                    CloudEventAttributes.SPEC_VERSION, "found '" + version + "', this reads 1.0 alone");
        }
        var id = required(CloudEventAttributes.ID);
        var source = source();
        var type = Optional.of(required(CloudEventAttributes.TYPE))
                .filter(text -> !text.equals(CloudEventAttributes.NONE));
        text(CloudEventAttributes.SCHEMA).ifPresent(schema -> uri(CloudEventAttributes.SCHEMA, schema));
        var metadata = new LinkedHashMap<String, Object>();
        metadata.put(MessageMetadata.EVENT_ID, id);
        time().ifPresent(time -> metadata.put(MessageMetadata.TIMESTAMP, time));
        extensions(metadata);
        object(CloudEventAttributes.METADATA).forEach((name, value) -> metadata.put(name, plain(value)));
        var message = new EventBusMessage<>(
                source,
                type,
                data(),
                metadata,
                text(CloudEventAttributes.GROUP_ID),
                text(CloudEventAttributes.DEDUPLICATION_ID));
        return new PublishedMessage(
                text(CloudEventAttributes.BUS).orElse(eventBusName),
                message,
                object(CloudEventAttributes.CONTEXT),
                depth());
    }

    private String required(String attribute) {
        return text(attribute)
                .filter(text -> !text.isEmpty())
                .orElseThrow(() -> new CloudEventException(
                        attribute, "it is missing or empty, CloudEvents 1.0 requires a non-empty text"));
    }

    /** An attribute that is null is absent: so the JSON format of CloudEvents has it. */
    private Optional<JsonNode> attribute(String name) {
        return event.optional(name).filter(value -> !value.isNull());
    }

    private Optional<String> text(String attribute) {
        return attribute(attribute).map(value -> {
            if (!value.isString()) {
                throw new CloudEventException(attribute, found(value) + ", it must be a text");
            }
            return value.asString();
        });
    }

    private Optional<String> source() {
        var source = required(CloudEventAttributes.SOURCE);
        uri(CloudEventAttributes.SOURCE, source);
        return text(CloudEventAttributes.EXACT_SOURCE)
                .or(() -> Optional.of(source).filter(text -> !text.equals(CloudEventAttributes.NONE)));
    }

    private static void uri(String attribute, String text) {
        try {
            new URI(text);
        } catch (URISyntaxException e) {
            throw new CloudEventException(attribute, "'" + shortened(text) + "' is no URI: " + e.getReason());
        }
    }

    private Optional<String> time() {
        return text(CloudEventAttributes.TIME).map(time -> {
            try {
                return OffsetDateTime.parse(time.toUpperCase(Locale.ROOT))
                        .toInstant()
                        .toString();
            } catch (DateTimeException e) {
                throw new CloudEventException(
                        CloudEventAttributes.TIME,
                        "'" + shortened(time) + "' is no time of RFC 3339, such as 2026-01-01T00:00:00Z");
            }
        });
    }

    private void extensions(Map<String, Object> metadata) {
        for (var property : event.properties()) {
            var name = property.getKey();
            var value = property.getValue();
            if (CloudEventAttributes.KNOWN.contains(name) || value.isNull()) {
                continue;
            }
            if (!NAME.matcher(name).matches()) {
                throw new CloudEventException(
                        shortened(name), "the name of an attribute has lower-case letters and digits alone");
            }
            metadata.put(CloudEventAttributes.METADATA_BY_EXTENSION.getOrDefault(name, name), simple(name, value));
        }
    }

    private static Object simple(String name, JsonNode value) {
        if (value.isString()) {
            return value.asString();
        }
        if (value.isBoolean()) {
            return value.asBoolean();
        }
        if (value.isInt()) {
            return value.asInt();
        }
        throw new CloudEventException(
                name, found(value) + ", an extension is a text, a boolean or a whole number of 32 bits");
    }

    private int depth() {
        var depth = attribute(CloudEventAttributes.DEPTH);
        if (depth.isPresent() && !(depth.get().isInt() && depth.get().asInt() > 0)) {
            throw new CloudEventException(
                    CloudEventAttributes.DEPTH, found(depth.get()) + ", it must be a whole number from 1");
        }
        return depth.map(JsonNode::asInt).orElse(1);
    }

    private Map<String, JsonNode> object(String attribute) {
        var object = new LinkedHashMap<String, JsonNode>();
        text(attribute)
                .ifPresent(text -> parsed(attribute, text)
                        .properties()
                        .forEach(property -> object.put(property.getKey(), property.getValue())));
        return object;
    }

    /** Metadata holds plain Java values, texts above all; a null has none and stays JSON. */
    private static Object plain(JsonNode value) {
        return value.isNull() ? value : StoryJson.fromTree(value, Object.class);
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

    private JsonNode data() {
        if (event.has(CloudEventAttributes.BINARY)) {
            throw new CloudEventException(
                    CloudEventAttributes.BINARY, "binary data can't be a message; send JSON in 'data'");
        }
        var type = text(CloudEventAttributes.CONTENT_TYPE);
        if (type.filter(text ->
                        !JSON_TYPE.matcher(text.toLowerCase(Locale.ROOT)).matches())
                .isPresent()) {
            throw new CloudEventException(
                    CloudEventAttributes.CONTENT_TYPE, "found '" + shortened(type.get()) + "', this reads JSON alone");
        }
        return attribute(CloudEventAttributes.DATA)
                .orElseThrow(() -> new CloudEventException(
                        CloudEventAttributes.DATA,
                        "it is missing or null; a message has data, if only an empty object"));
    }

    private static String found(JsonNode value) {
        return "found " + shortened(StoryJson.write(value));
    }

    private static String shortened(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "...";
    }
}
