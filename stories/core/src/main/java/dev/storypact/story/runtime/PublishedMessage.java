package dev.storypact.story.runtime;

import dev.storypact.story.message.EventBusMessage;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.JsonNode;

/**
 * A message as an event bus accepted it: complete, and as JSON.
 *
 * @param eventBusName the bus
 * @param message the message, its metadata filled in
 * @param context the context of the story that published it, by name
 * @param depth how many events lie between the outside cause and this message, itself included; the first has 1
 * @since 0.1
 */
public record PublishedMessage(
        String eventBusName, EventBusMessage<JsonNode> message, Map<String, JsonNode> context, int depth) {

    public PublishedMessage {
        Objects.requireNonNull(eventBusName, "eventBusName");
        Objects.requireNonNull(message, "message");
        context = Map.copyOf(context);
    }
}
