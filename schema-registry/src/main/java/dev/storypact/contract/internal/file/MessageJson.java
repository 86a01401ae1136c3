package dev.storypact.contract.internal.file;

import dev.storypact.story.message.EventBusMessage;
import dev.storypact.story.message.StoryJson;
import dev.storypact.story.message.StoryJsonException;
import java.lang.reflect.Type;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;

/** Messages as contracts and evidence hold them: the JSON of the message record, its names sorted. */
final class MessageJson {

    private static final Type MESSAGE = new TypeReference<EventBusMessage<JsonNode>>() {}.getType();

    private MessageJson() {}

    static JsonNode write(EventBusMessage<JsonNode> message) {
        return PrettyJson.sorted(StoryJson.toTree(message));
    }

    /**
     * {@return the message}
     *
     * @throws IllegalArgumentException if the JSON is no message
     */
    @SuppressWarnings("unchecked") // the type that is asked for is the one that is returned
    static EventBusMessage<JsonNode> read(JsonNode tree) {
        try {
            return (EventBusMessage<JsonNode>) StoryJson.fromTree(tree, MESSAGE);
        } catch (StoryJsonException e) {
            throw new IllegalArgumentException("a message: " + e.getMessage(), e);
        }
    }
}
