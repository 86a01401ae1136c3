package dev.storypact.story.runtime;

import dev.storypact.story.Story;
import dev.storypact.story.message.EventBusMessage;
import tools.jackson.databind.JsonNode;

/**
 * Makes the story that handles a message.
 *
 * @since 0.1
 */
@FunctionalInterface
public interface MessageHandler {

    /**
     * Makes the story.
     *
     * @param message the message, its data as JSON
     * @throws dev.storypact.story.message.StoryJsonException if the data is not what the handler needs
     */
    Story<?> handle(EventBusMessage<JsonNode> message);
}
