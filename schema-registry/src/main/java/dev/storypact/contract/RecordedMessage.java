package dev.storypact.contract;

import dev.storypact.story.message.EventBusMessage;
import dev.storypact.story.message.EventVersion;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * A message that a story published in a passing test, or that a handler was fed there.
 *
 * @param bus the event bus
 * @param message the message, its secrets hidden; its data is not to be changed
 * @param test the unique id of the test
 * @param validVersion the version of the schema that the message, before its secrets were hidden, was found valid by in the
 *     test; empty where the test knew no schema for it
 * @param masked JSON pointers to the values that were hidden, such as {@code /data/password}
 * @since 0.1
 */
public record RecordedMessage(
        String bus,
        EventBusMessage<JsonNode> message,
        String test,
        Optional<EventVersion> validVersion,
        List<String> masked) {

    public RecordedMessage {
        Objects.requireNonNull(bus, "bus");
        Objects.requireNonNull(message, "message");
        Objects.requireNonNull(test, "test");
        Objects.requireNonNull(validVersion, "validVersion");
        masked = List.copyOf(masked);
    }

    /** A message that no schema judged in the test, and that has no secrets. */
    public RecordedMessage(String bus, EventBusMessage<JsonNode> message, String test) {
        this(bus, message, test, Optional.empty(), List.of());
    }
}
