package dev.storypact.story.pattern;

import java.time.Instant;
import java.util.Objects;

/**
 * The mark that an {@link IdempotentHandler} leaves in its store for each event that was handled.
 *
 * @param id the event's id
 * @param processedAt when handling it had ended
 * @param result what the handler returned
 * @since 0.1
 */
public record ProcessedEvent(String id, Instant processedAt, Object result) {

    public ProcessedEvent {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(processedAt, "processedAt");
        Objects.requireNonNull(result, "result");
    }
}
