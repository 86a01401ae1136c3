package dev.storypact.story.message;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * An event that a story publishes to an event bus, or that a subscription hands to its handler story.
 *
 * <p>A publisher gives what it knows; the event bus fills in the rest of the {@linkplain MessageMetadata metadata}
 * when it accepts the message. The data is any value that Jackson can write as JSON; a subscriber receives it decoded
 * to a type of its own.
 *
 * <pre>{@code
 * EventBusMessage.of("USER_CREATED", new UserCreated(user.id(), user.email()))
 *     .withSource("user-service")
 *     .withMetadata("version", "1.0")
 * }</pre>
 *
 * <p>Build one with {@link #of(Object)} or {@link #of(String, Object)} and the {@code with} methods; each returns a new
 * message. Immutable as far as its data is.
 *
 * @param source who publishes it, such as {@code user-service}
 * @param type what happened, such as {@code USER_CREATED}
 * @param data what the event says
 * @param metadata facts about the event, by name; the names with a meaning of their own stand in {@link MessageMetadata}
 * @param groupId on an ordered bus, the group within which order is kept
 * @param deduplicationId a message whose id was seen within the bus's deduplication window is dropped
 * @param <T> the type of the data
 * @since 0.1
 */
public record EventBusMessage<T>(
        Optional<String> source,
        Optional<String> type,
        T data,
        Map<String, Object> metadata,
        Optional<String> groupId,
        Optional<String> deduplicationId) {

    public EventBusMessage {
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(data, "the data of a message must not be null: publish an empty object instead");
        Objects.requireNonNull(groupId, "groupId");
        Objects.requireNonNull(deduplicationId, "deduplicationId");
        metadata = Collections.unmodifiableMap(new LinkedHashMap<>(metadata));
    }

    /** {@return a message with this data and nothing else} */
    public static <T> EventBusMessage<T> of(T data) {
        return new EventBusMessage<>(
                Optional.empty(), Optional.empty(), data, Map.of(), Optional.empty(), Optional.empty());
    }

    /** {@return a message of this type with this data} */
    public static <T> EventBusMessage<T> of(String type, T data) {
        return of(data).withType(type);
    }

    /** {@return this message with another type} */
    public EventBusMessage<T> withType(String newType) {
        return new EventBusMessage<>(source, Optional.of(newType), data, metadata, groupId, deduplicationId);
    }

    /** {@return this message with another source} */
    public EventBusMessage<T> withSource(String newSource) {
        return new EventBusMessage<>(Optional.of(newSource), type, data, metadata, groupId, deduplicationId);
    }

    /** {@return this message with one metadata entry set; the value is anything that Jackson writes as JSON} */
    public EventBusMessage<T> withMetadata(String name, Object value) {
        var changed = new LinkedHashMap<>(metadata);
        changed.put(name, Objects.requireNonNull(value, "value"));
        return withMetadata(changed);
    }

    /** {@return this message with exactly this metadata} */
    public EventBusMessage<T> withMetadata(Map<String, Object> newMetadata) {
        return new EventBusMessage<>(source, type, data, newMetadata, groupId, deduplicationId);
    }

    /** {@return this message within an ordered group} */
    public EventBusMessage<T> withGroupId(String newGroupId) {
        return new EventBusMessage<>(source, type, data, metadata, Optional.of(newGroupId), deduplicationId);
    }

    /** {@return this message with a deduplication id} */
    public EventBusMessage<T> withDeduplicationId(String newDeduplicationId) {
        return new EventBusMessage<>(source, type, data, metadata, groupId, Optional.of(newDeduplicationId));
    }

    /** {@return this message with other data, everything else as it is} */
    public <U> EventBusMessage<U> withData(U newData) {
        return new EventBusMessage<>(source, type, newData, metadata, groupId, deduplicationId);
    }

    /** {@return the metadata entry of that name as text, if it is there and is text} */
    public Optional<String> metadataText(String name) {
        return metadata.get(name) instanceof String text ? Optional.of(text) : Optional.empty();
    }

    /** {@return the version of the event's schema, if the publisher named one} */
    public Optional<String> version() {
        return metadataText(MessageMetadata.VERSION);
    }

    /** {@return the id of the event, if it has one already: the event bus gives it one when it accepts the message} */
    public Optional<String> eventId() {
        return metadataText(MessageMetadata.EVENT_ID);
    }
}
