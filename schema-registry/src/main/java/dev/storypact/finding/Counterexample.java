package dev.storypact.finding;

import java.util.Objects;
import tools.jackson.databind.JsonNode;

/**
 * A message that shows a finding, with the value in it that is to blame.
 *
 * <p>Shares the message with whoever made it; don't change it afterwards.
 *
 * @param message the message's data
 * @param pointer the JSON pointer to the value that is to blame; empty for the whole message. Where the value is absent,
 *     the pointer may name it nevertheless: its nearest present parent is marked then
 * @since 0.1
 */
public record Counterexample(JsonNode message, String pointer) {

    public Counterexample {
        Objects.requireNonNull(message, "message");
        if (!pointer.isEmpty() && !pointer.startsWith("/")) {
            throw new IllegalArgumentException("a JSON pointer is empty or starts with '/': '" + pointer + "'");
        }
    }
}
