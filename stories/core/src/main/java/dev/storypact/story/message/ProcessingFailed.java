package dev.storypact.story.message;

import java.time.Instant;
import java.util.Objects;
import tools.jackson.databind.JsonNode;

/**
 * What a dead letter says: a message that a subscription could not handle, and why.
 *
 * @param originalEvent the message as it was delivered, its metadata included
 * @param error why the last attempt failed, for people
 * @param attempts how often it was tried, at least 1
 * @param timestamp when it was given up
 * @since 0.1
 */
public record ProcessingFailed(EventBusMessage<JsonNode> originalEvent, String error, int attempts, Instant timestamp) {

    /** The type of the message that carries it. */
    public static final String TYPE = "PROCESSING_FAILED";

    public ProcessingFailed {
        Objects.requireNonNull(originalEvent, "originalEvent");
        Objects.requireNonNull(error, "error");
        Objects.requireNonNull(timestamp, "timestamp");
        if (attempts < 1) {
            throw new IllegalArgumentException(
                    "a message that failed was tried at least once, not " + attempts + " times");
        }
    }
}
