package dev.storypact.story.runtime.internal;

import dev.storypact.story.message.EventBusMessage;
import dev.storypact.story.message.MessageMetadata;
import dev.storypact.story.message.StoryJson;
import dev.storypact.story.runtime.CloudEventException;
import dev.storypact.story.runtime.PublishedMessage;
import dev.storypact.story.runtime.StorySession;
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

    private final CloudEventObject event;

    public CloudEventReader(JsonNode event) {
        this.event = new CloudEventObject(event);
    }

    public PublishedMessage message(String eventBusName) {
        event.requireObject();
        var version = event.required(CloudEventAttributes.SPEC_VERSION);
        if (!version.equals("1.0")) {
            throw new CloudEventException(
                    CloudEventAttributes.SPEC_VERSION, "found '" + version + "', this reads 1.0 alone");
        }
        var id = event.required(CloudEventAttributes.ID);
        var source = source();
        var type = Optional.of(event.required(CloudEventAttributes.TYPE))
                .filter(text -> !text.equals(CloudEventAttributes.NONE));
        event.text(CloudEventAttributes.SCHEMA)
                .ifPresent(schema -> CloudEventObject.requireUri(CloudEventAttributes.SCHEMA, schema));
        var metadata = new LinkedHashMap<String, Object>();
        metadata.put(MessageMetadata.EVENT_ID, id);
        event.time(CloudEventAttributes.TIME).ifPresent(time -> metadata.put(MessageMetadata.TIMESTAMP, time));
        extensions(metadata);
        event.object(CloudEventAttributes.METADATA).forEach((name, value) -> metadata.put(name, plain(value)));
        var message = new EventBusMessage<>(
                source,
                type,
                data(),
                metadata,
                event.text(CloudEventAttributes.GROUP_ID),
                event.text(CloudEventAttributes.DEDUPLICATION_ID));
        return new PublishedMessage(
                event.text(CloudEventAttributes.BUS).orElse(eventBusName),
                message,
                event.object(CloudEventAttributes.CONTEXT),
                depth());
    }

    private Optional<String> source() {
        var source = event.required(CloudEventAttributes.SOURCE);
        CloudEventObject.requireUri(CloudEventAttributes.SOURCE, source);
        return event.text(CloudEventAttributes.EXACT_SOURCE)
                .or(() -> Optional.of(source).filter(text -> !text.equals(CloudEventAttributes.NONE)));
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
                        CloudEventObject.shortened(name),
                        "the name of an attribute has lower-case letters and digits alone");
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
                name,
                CloudEventObject.found(value) + ", an extension is a text, a boolean or a whole number of 32 bits");
    }

    private int depth() {
        var depth = event.attribute(CloudEventAttributes.DEPTH);
        if (depth.isPresent()
                && !(depth.get().isInt()
                        && depth.get().asInt() > 0
                        && depth.get().asInt() <= StorySession.MAX_DEPTH)) {
            throw new CloudEventException(
                    CloudEventAttributes.DEPTH,
                    CloudEventObject.found(depth.get()) + ", it must be a whole number from 1 to "
                            + StorySession.MAX_DEPTH);
        }
        return depth.map(JsonNode::asInt).orElse(1);
    }

    /** Metadata holds plain Java values, texts above all; a null has none and stays JSON. */
    private static Object plain(JsonNode value) {
        return value.isNull() ? value : StoryJson.fromTree(value, Object.class);
    }

    private JsonNode data() {
        if (event.has(CloudEventAttributes.BINARY)) {
            throw new CloudEventException(
                    CloudEventAttributes.BINARY, "binary data can't be a message; send JSON in 'data'");
        }
        var type = event.text(CloudEventAttributes.CONTENT_TYPE);
        if (type.filter(text ->
                        !JSON_TYPE.matcher(text.toLowerCase(Locale.ROOT)).matches())
                .isPresent()) {
            throw new CloudEventException(
                    CloudEventAttributes.CONTENT_TYPE,
                    "found '" + CloudEventObject.shortened(type.get()) + "', this reads JSON alone");
        }
        return event.attribute(CloudEventAttributes.DATA)
                .orElseThrow(() -> new CloudEventException(
                        CloudEventAttributes.DATA,
                        "it is missing or null; a message has data, if only an empty object"));
    }
}
