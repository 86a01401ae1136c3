package dev.storypact.story.runtime.internal;

import dev.storypact.story.message.EventBusMessage;
import dev.storypact.story.message.MessageMetadata;
import dev.storypact.story.message.StoryJson;
import dev.storypact.story.runtime.CloudEventException;
import dev.storypact.story.runtime.PublishedMessage;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes a message as a CloudEvents event. */
public final class CloudEventWriter {

    private final PublishedMessage published;
    private final EventBusMessage<JsonNode> message;
    private final Map<String, Object> metadata;
    private final ObjectNode event = JsonNodeFactory.instance.objectNode();

    public CloudEventWriter(PublishedMessage published) {
        this.published = published;
        this.message = published.message();
        this.metadata = new TreeMap<>(message.metadata());
    }

    public JsonNode event() {
        event.put(CloudEventAttributes.SPEC_VERSION, "1.0");
        event.put(CloudEventAttributes.ID, id());
        source();
        event.put(CloudEventAttributes.TYPE, message.type().orElse(CloudEventAttributes.NONE));
        if (message.type()
                .filter(type -> type.isEmpty() || type.equals(CloudEventAttributes.NONE))
                .isPresent()) {
            throw new CloudEventException(
                    CloudEventAttributes.TYPE, "'" + message.type().get() + "' can't be a type; give it a name");
        }
        time();
        event.put(CloudEventAttributes.CONTENT_TYPE, "application/json");
        message.type().ifPresent(type -> event.put(CloudEventAttributes.SCHEMA, schema(type)));
        event.put(CloudEventAttributes.BUS, published.eventBusName());
        event.put(CloudEventAttributes.DEPTH, published.depth());
        new TreeMap<>(CloudEventAttributes.METADATA_BY_EXTENSION)
                .forEach((extension, name) -> taken(name).ifPresent(text -> event.put(extension, text)));
        message.groupId().ifPresent(group -> event.put(CloudEventAttributes.GROUP_ID, group));
        message.deduplicationId().ifPresent(id -> event.put(CloudEventAttributes.DEDUPLICATION_ID, id));
        if (!metadata.isEmpty()) {
            event.put(CloudEventAttributes.METADATA, StoryJson.write(StoryJson.toTree(metadata)));
        }
        if (!published.context().isEmpty()) {
            event.put(
                    CloudEventAttributes.CONTEXT,
                    StoryJson.write(StoryJson.toTree(new TreeMap<>(published.context()))));
        }
        if (message.data().isNull()) {
            throw new CloudEventException(CloudEventAttributes.DATA, "it is null; publish an empty object instead");
        }
        event.set(CloudEventAttributes.DATA, message.data());
        return event;
    }

    private String id() {
        return taken(MessageMetadata.EVENT_ID)
                .orElseThrow(() -> new CloudEventException(
                        CloudEventAttributes.ID, "the message has no eventId; an event bus gives it one"));
    }

    private void source() {
        var source = message.source();
        if (source.isEmpty()) {
            event.put(CloudEventAttributes.SOURCE, CloudEventAttributes.NONE);
        } else if (isPlainReference(source.get())) {
            event.put(CloudEventAttributes.SOURCE, source.get());
        } else {
            var encoded = PercentEncoding.encode(source.get());
            event.put(CloudEventAttributes.SOURCE, encoded.isEmpty() ? CloudEventAttributes.NONE : encoded);
            event.put(CloudEventAttributes.EXACT_SOURCE, source.get());
        }
    }

    private static boolean isPlainReference(String source) {
        try {
            return !source.isEmpty()
                    && !source.equals(CloudEventAttributes.NONE)
                    && new URI(source).toASCIIString().equals(source);
        } catch (URISyntaxException e) {
            return false;
        }
    }

    /** An instant that reads back to the very same text becomes the time; any other timestamp stays metadata. */
    private void time() {
        if (metadata.get(MessageMetadata.TIMESTAMP) instanceof String text && isExact(text)) {
            metadata.remove(MessageMetadata.TIMESTAMP);
            event.put(CloudEventAttributes.TIME, text);
        }
    }

    private static boolean isExact(String text) {
        try {
            var time = OffsetDateTime.parse(text);
            return time.getYear() >= 0
                    && time.getYear() <= 9999
                    && Instant.from(time).toString().equals(text);
        } catch (DateTimeException e) {
            return false;
        }
    }

    private String schema(String type) {
        var schema = "storypact:schema/" + PercentEncoding.encode(published.eventBusName()) + "/"
                + PercentEncoding.encode(type);
        return message.version()
                .map(version -> schema + "/" + PercentEncoding.encode(version))
                .orElse(schema);
    }

    /** Takes an entry out of the metadata, if it is a text that an attribute may hold. */
    private Optional<String> taken(String name) {
        if (metadata.get(name) instanceof String text && !text.isEmpty()) {
            metadata.remove(name);
            return Optional.of(text);
        }
        return Optional.empty();
    }
}
