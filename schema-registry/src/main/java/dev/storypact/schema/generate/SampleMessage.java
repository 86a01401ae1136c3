package dev.storypact.schema.generate;

import java.util.Objects;
import tools.jackson.databind.JsonNode;

/**
 * A message that a schema accepts, made to show something.
 *
 * @param what it shows, such as {@code maxLength 80 at /orderId}; several things are separated by {@code ;}
 * @param data the message
 * @since 0.1
 */
public record SampleMessage(String what, JsonNode data) {

    public SampleMessage {
        Objects.requireNonNull(what, "what");
        Objects.requireNonNull(data, "data");
    }
}
