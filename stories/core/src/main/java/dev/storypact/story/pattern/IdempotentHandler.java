package dev.storypact.story.pattern;

import dev.storypact.story.Story;
import dev.storypact.story.action.LogLevel;
import dev.storypact.story.action.StoryError;
import dev.storypact.story.action.StoryErrorType;
import dev.storypact.story.action.StoryException;
import dev.storypact.story.message.EventBusMessage;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * Handles each event once, however often it is delivered.
 *
 * <p>The events handled so far stand in a key-value store, a {@link ProcessedEvent} each, by the {@code eventId} of their
 * metadata. Every delivered message has one; a message without it fails with {@link #NO_EVENT_ID}.
 *
 * <pre>{@code
 * Subscription.on("order-events").named("reserve-stock")
 *     .handle(OrderPlaced.class, IdempotentHandler.of("processed-events", Inventory::reserve)::handle)
 * }</pre>
 *
 * <p>The mark is set when the handler has ended without an error. So a process that dies between the two handles the event
 * again when it is redelivered, as do two deliveries of one event at the same time: the effects happen <em>at least
 * once</em>, never less. A mark set before would lose an event instead. What must not happen twice even then, such as a
 * payment, needs an id of its own that the receiver of the effect knows; take the event's id. Two handlers of one event
 * need two stores.
 *
 * <p>The pattern is Idempotent Receiver of G. Hohpe and B. Woolf, "Enterprise Integration Patterns", 2003. Immutable and
 * thread-safe.
 *
 * @param <T> the type of the messages' data
 * @param <R> what the handler returns
 * @since 0.1
 */
public final class IdempotentHandler<T, R> {

    /** A message has no event id, so nobody can tell whether it was handled. */
    public static final StoryErrorType NO_EVENT_ID = StoryErrorType.permanent("IdempotentHandler/NoEventId");

    private final String keyValueStoreName;
    private final Function<? super EventBusMessage<T>, ? extends Story<R>> handler;

    private IdempotentHandler(
            String keyValueStoreName, Function<? super EventBusMessage<T>, ? extends Story<R>> handler) {
        this.keyValueStoreName = Objects.requireNonNull(keyValueStoreName, "keyValueStoreName");
        this.handler = Objects.requireNonNull(handler, "handler");
    }

    /**
     * Makes a handler that handles each event once.
     *
     * @param keyValueStoreName the store of the marks, such as {@code processed-events}; its key is {@code id}
     * @param handler makes the story that handles one event
     */
    public static <T, R> IdempotentHandler<T, R> of(
            String keyValueStoreName, Function<? super EventBusMessage<T>, ? extends Story<R>> handler) {
        return new IdempotentHandler<>(keyValueStoreName, handler);
    }

    /**
     * {@return the story that handles an event, unless it was handled before} It returns what the handler returned, or
     * nothing if the event was handled before.
     */
    public Story<Optional<R>> handle(EventBusMessage<T> event) {
        return ask -> {
            var eventId = event.eventId().orElseThrow(() -> withoutEventId(event));
            if (ask.keyValueStoreGet(keyValueStoreName, eventId, ProcessedEvent.class)
                    .isPresent()) {
                ask.logCreate(LogLevel.INFO, "Event " + eventId + " already processed");
                return Optional.empty();
            }
            var result = ask.tell(handler.apply(event));
            ask.keyValueStoreUpsert(keyValueStoreName, new ProcessedEvent(eventId, ask.dateNow(), result));
            return Optional.of(result);
        };
    }

    private static StoryException withoutEventId(EventBusMessage<?> event) {
        var message = "the message " + event.type().orElse("without a type")
                + " has no text 'eventId' in its metadata, which has "
                + event.metadata().keySet()
                + ": take it from an event bus, which gives each message one, or set it with withMetadata";
        return new StoryException(StoryError.of(NO_EVENT_ID.name(), message));
    }
}
