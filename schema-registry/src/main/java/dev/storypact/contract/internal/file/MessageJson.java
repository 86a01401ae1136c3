package dev.storypact.contract.internal.file;

import dev.storypact.story.message.EventBusMessage;
import dev.storypact.story.message.StoryJson;
import dev.storypact.story.message.StoryJsonException;
import java.lang.reflect.Type;
import java.util.LinkedHashMap;
import java.util.Optional;
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
        if (isPlain(tree)) {
            return plain(tree);
        }
        try {
            return (EventBusMessage<JsonNode>) StoryJson.fromTree(tree, MESSAGE);
        } catch (StoryJsonException e) {
            throw new IllegalArgumentException("a message: " + e.getMessage(), e);
        }
    }

    // As nearly all are; whoever reads thousands of them needs none of what decodes any Java type.
    private static boolean isPlain(JsonNode tree) {
        return tree.isObject()
                && tree.hasNonNull("data")
                && tree.path("metadata").isObject()
                && tree.path("metadata").valueStream().allMatch(JsonNode::isString)
                && tree.propertyStream().allMatch(property -> switch (property.getKey()) {
                    case "data", "metadata" -> true;
                    case "type", "source" -> property.getValue().isString();
                    default -> false;
                });
    }

    private static EventBusMessage<JsonNode> plain(JsonNode tree) {
        var metadata = new LinkedHashMap<String, Object>();
        tree.path("metadata")
                .properties()
                .forEach(entry -> metadata.put(entry.getKey(), entry.getValue().stringValue()));
        return new EventBusMessage<>(
                Optional.ofNullable(tree.get("source")).map(JsonNode::stringValue),
                Optional.ofNullable(tree.get("type")).map(JsonNode::stringValue),
                tree.get("data"),
                metadata,
                Optional.empty(),
                Optional.empty());
    }
}
