package dev.storypact.contract;

import dev.storypact.story.message.EventBusMessage;
import java.util.List;
import java.util.Objects;
import tools.jackson.databind.JsonNode;

/**
 * A message whose secrets are hidden.
 *
 * @param message the message; the given one where nothing was hidden
 * @param masked JSON pointers to the values that were hidden, from the message: {@code /data/password}
 * @since 0.1
 */
public record MaskedMessage(EventBusMessage<JsonNode> message, List<String> masked) {

    public MaskedMessage {
        Objects.requireNonNull(message, "message");
        masked = List.copyOf(masked);
    }
}
