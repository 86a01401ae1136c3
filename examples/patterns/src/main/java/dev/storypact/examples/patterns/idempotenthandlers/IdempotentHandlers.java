package dev.storypact.examples.patterns.idempotenthandlers;

import dev.storypact.story.Story;
import dev.storypact.story.Subscribes;
import dev.storypact.story.action.LogLevel;
import dev.storypact.story.message.EventBusMessage;
import dev.storypact.story.pattern.IdempotentHandler;
import java.time.Instant;
import java.util.Optional;

/** An idempotent handler by hand, and the same with {@link IdempotentHandler}. */
public final class IdempotentHandlers {

    /** What is needed of {@code ORDER_PLACED}. */
    public record OrderPlaced(String id) {}

    public record ProcessedEvent(String id, Instant processedAt, String result) {}

    @Subscribes(bus = "order-events", type = "ORDER_PLACED", name = "charge-order")
    public static Story<Optional<String>> idempotentEventHandler(EventBusMessage<OrderPlaced> event) {
        return ask -> {
            var eventId = event.eventId().orElseThrow();

            // Check if already processed
            var processed = ask.keyValueStoreGet("processed-events", eventId, ProcessedEvent.class);
            if (processed.isPresent()) {
                ask.logCreate(LogLevel.INFO, "Event " + eventId + " already processed");
                return Optional.empty();
            }

            // Process event
            var result = ask.tell(processEvent(event));

            // Mark as processed
            ask.keyValueStoreUpsert("processed-events", new ProcessedEvent(eventId, ask.dateNow(), result));

            return Optional.of(result);
        };
    }

    /** The same with {@link IdempotentHandler}. */
    public static Story<Optional<String>> idempotentEventHandlerByPattern(EventBusMessage<OrderPlaced> event) {
        return IdempotentHandler.of("processed-events", IdempotentHandlers::processEvent)
                .handle(event);
    }

    private static Story<String> processEvent(EventBusMessage<OrderPlaced> event) {
        return ask -> "charged " + event.data().id() + " by " + ask.guidNew();
    }

    private IdempotentHandlers() {}
}
