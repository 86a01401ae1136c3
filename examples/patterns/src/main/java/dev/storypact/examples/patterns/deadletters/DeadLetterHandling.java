package dev.storypact.examples.patterns.deadletters;

import dev.storypact.story.Publishes;
import dev.storypact.story.Story;
import dev.storypact.story.Subscribes;
import dev.storypact.story.message.EventBusMessage;
import dev.storypact.story.pattern.RetryWithDeadLetter;
import java.time.Duration;
import java.time.Instant;

/** Retries and a dead letter by hand, and the same with {@link RetryWithDeadLetter}. */
public final class DeadLetterHandling {

    /** What is needed of {@code ORDER_PLACED}. */
    public record OrderPlaced(String id) {}

    /** The parcel of an order has its id. */
    public record Parcel(String id, Instant packedAt) {}

    public record ProcessingFailed(
            EventBusMessage<OrderPlaced> originalEvent, String error, int attempts, Instant timestamp) {}

    @Subscribes(bus = "order-events", type = "ORDER_PLACED", name = "pack-parcel")
    @Publishes(bus = "dead-letter-events", type = "PROCESSING_FAILED")
    public static Story<Parcel> processEventWithRetry(EventBusMessage<OrderPlaced> event) {
        return ask -> {
            var maxRetries = 3;
            var attempt = 0;

            while (true) {
                try {
                    return ask.tell(processEvent(event));
                } catch (RuntimeException error) {
                    attempt++;

                    if (attempt >= maxRetries) {
                        // Send to dead letter queue
                        var failed =
                                new ProcessingFailed(event, String.valueOf(error.getMessage()), attempt, ask.dateNow());
                        ask.eventBusSendMessage("dead-letter-events", EventBusMessage.of("PROCESSING_FAILED", failed));

                        throw error;
                    }

                    // Exponential backoff
                    ask.platformDelay(Duration.ofSeconds(1L << attempt));
                }
            }
        };
    }

    /** The same with {@link RetryWithDeadLetter}. */
    public static Story<Parcel> processEventWithRetryByPattern(EventBusMessage<OrderPlaced> event) {
        return RetryWithDeadLetter.of("dead-letter-events", DeadLetterHandling::processEvent)
                .handle(event);
    }

    private static Story<Parcel> processEvent(EventBusMessage<OrderPlaced> event) {
        return ask -> ask.keyValueStoreUpsert("parcels", new Parcel(event.data().id(), ask.dateNow()));
    }

    private DeadLetterHandling() {}
}
