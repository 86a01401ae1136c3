package dev.storypact.story.pattern;

import dev.storypact.story.Story;
import dev.storypact.story.message.ContextKeys;
import dev.storypact.story.message.EventBusMessage;
import dev.storypact.story.message.MessageMetadata;
import java.time.Instant;
import java.util.Objects;

/**
 * An event of one consistent schema: whoever publishes it, its envelope names the same things in the same way.
 *
 * <pre>{@code
 * ask.tell(StandardEvent.publishStandardEvent("user-events", "my-service", "USER_CREATED", new UserCreated(id, email)));
 * }</pre>
 *
 * <p>The pattern is Canonical Data Model of G. Hohpe and B. Woolf, "Enterprise Integration Patterns", 2003, applied to the
 * envelope.
 *
 * @param eventId unique
 * @param eventType what happened, such as {@code USER_CREATED}
 * @param eventVersion the version of the data's schema, such as {@code 1.0}
 * @param source who publishes it
 * @param timestamp when it was published
 * @param correlationId the same for everything that one outside cause set off
 * @param data what the event says
 * @param <T> the type of the data
 * @since 0.1
 */
public record StandardEvent<T>(
        String eventId,
        String eventType,
        String eventVersion,
        String source,
        Instant timestamp,
        String correlationId,
        T data) {

    /** The version of an event that names no other. */
    public static final String FIRST_VERSION = "1.0";

    public StandardEvent {
        Objects.requireNonNull(eventId, "eventId");
        Objects.requireNonNull(eventType, "eventType");
        Objects.requireNonNull(eventVersion, "eventVersion");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(timestamp, "timestamp");
        Objects.requireNonNull(correlationId, "correlationId");
        Objects.requireNonNull(data, "data");
    }

    /** {@return the story that publishes an event of version 1.0 and returns it} */
    public static <T> Story<StandardEvent<T>> publishStandardEvent(
            String eventBusName, String source, String eventType, T data) {
        return publishStandardEvent(eventBusName, source, eventType, FIRST_VERSION, data);
    }

    /** {@return the story that publishes an event of that version and returns it} */
    public static <T> Story<StandardEvent<T>> publishStandardEvent(
            String eventBusName, String source, String eventType, String eventVersion, T data) {
        return ask -> {
            var event = new StandardEvent<>(
                    ask.guidNew(),
                    eventType,
                    eventVersion,
                    source,
                    ask.dateNow(),
                    ask.contextRead(ContextKeys.CORRELATION_ID),
                    data);
            ask.eventBusSendMessage(eventBusName, event.toMessage());
            return event;
        };
    }

    /** {@return the event as a message: its type, source and data, and everything else in the metadata} */
    public EventBusMessage<T> toMessage() {
        return EventBusMessage.of(eventType, data)
                .withSource(source)
                .withMetadata(MessageMetadata.EVENT_ID, eventId)
                .withMetadata(MessageMetadata.VERSION, eventVersion)
                .withMetadata(MessageMetadata.TIMESTAMP, timestamp.toString())
                .withMetadata(MessageMetadata.CORRELATION_ID, correlationId);
    }
}
