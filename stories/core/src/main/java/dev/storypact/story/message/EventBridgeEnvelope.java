package dev.storypact.story.message;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * The part of an Amazon EventBridge event that filters look at: what {@link EventBridgePattern} patterns match.
 *
 * <pre>{@code
 * {
 *   "source": "orders",
 *   "detail-type": "ORDER_PLACED",
 *   "detail": {
 *     "data": {"orderId": "o-1", "total": 12.5},
 *     "metadata": {"eventId": "e-1", "version": "1.2"},
 *     "version": {"major": 1, "minor": 2, "patch": 0}
 *   }
 * }
 * }</pre>
 *
 * <p>The version stands there as numbers too, because EventBridge compares numbers and can't order texts; it is left out
 * where the metadata names none that {@link EventVersion} reads. {@code source} and {@code detail-type} are left out where
 * the message has none.
 *
 * @since 0.1
 */
public final class EventBridgeEnvelope {

    static final String SOURCE = "source";
    static final String DETAIL_TYPE = "detail-type";
    static final String DETAIL = "detail";
    static final String VERSION = "version";

    private EventBridgeEnvelope() {}

    /**
     * {@return the envelope of a message}
     *
     * @throws StoryJsonException if data or metadata can't be written as JSON
     */
    public static JsonNode of(EventBusMessage<?> message) {
        var envelope = JsonNodeFactory.instance.objectNode();
        message.source().ifPresent(source -> envelope.put(SOURCE, source));
        message.type().ifPresent(type -> envelope.put(DETAIL_TYPE, type));
        var detail = envelope.putObject(DETAIL);
        detail.set(
                EventField.Part.DATA.label(),
                message.data() instanceof JsonNode tree ? tree : StoryJson.toTree(message.data()));
        detail.set(EventField.Part.METADATA.label(), StoryJson.toTree(message.metadata()));
        message.version()
                .filter(EventVersion::isVersion)
                .map(EventVersion::parse)
                .ifPresent(version -> detail.putObject(VERSION)
                        .put("major", version.major())
                        .put("minor", version.minor())
                        .put("patch", version.patch()));
        return envelope;
    }
}
