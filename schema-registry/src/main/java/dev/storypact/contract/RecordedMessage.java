package dev.storypact.contract;

import dev.storypact.story.message.EventBusMessage;
import java.util.Objects;
import tools.jackson.databind.JsonNode;

/**
 * A message that a story published in a passing test.
 *
 * @param bus the event bus
 * @param message the message; its data is not to be changed
 * @param test the unique id of the test
 * @since 0.1
 */
public record RecordedMessage(String bus, EventBusMessage<JsonNode> message, String test) {

    public RecordedMessage {
        Objects.requireNonNull(bus, "bus");
        Objects.requireNonNull(message, "message");
        Objects.requireNonNull(test, "test");
    }
}
