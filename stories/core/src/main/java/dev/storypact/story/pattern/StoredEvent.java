package dev.storypact.story.pattern;

import dev.storypact.story.message.StoryJson;
import java.time.Instant;
import java.util.Objects;
import tools.jackson.databind.JsonNode;

/**
 * An event of an aggregate, as an {@link EventStore} keeps and publishes it.
 *
 * @param id the key in the store: the aggregate and the version
 * @param aggregateId what it happened to
 * @param eventType what happened, such as {@code ORDER_SHIPPED}
 * @param eventData what the event says
 * @param aggregateVersion counts the events of the aggregate, from 1
 * @param timestamp when it was appended
 * @since 0.1
 */
public record StoredEvent(
        String id, String aggregateId, String eventType, JsonNode eventData, long aggregateVersion, Instant timestamp) {

    public StoredEvent {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(aggregateId, "aggregateId");
        Objects.requireNonNull(eventType, "eventType");
        Objects.requireNonNull(eventData, "eventData");
        Objects.requireNonNull(timestamp, "timestamp");
    }

    /**
     * {@return what the event says, decoded}
     *
     * @throws dev.storypact.story.message.StoryJsonException if it is none of that class
     */
    public <T> T dataAs(Class<T> dataType) {
        return StoryJson.fromTree(eventData, dataType);
    }
}
