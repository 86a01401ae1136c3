package dev.storypact.story.action;

import dev.storypact.story.message.StoryJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * The JSON form of an action: {@code {"type": "Date::Now", "payload": {}}}.
 *
 * <p>Two actions are the same when their JSON trees are, with decimals compared exactly. Thread-safe.
 *
 * @since 0.1
 */
public final class ActionJson {

    private ActionJson() {}

    /**
     * Writes an action as a JSON tree.
     *
     * @throws dev.storypact.story.message.StoryJsonException if a value that it carries can't be written
     */
    public static JsonNode toTree(Action<?> action) {
        var tree = JsonNodeFactory.instance.objectNode();
        tree.put("type", action.type());
        tree.set("payload", StoryJson.toTree(action));
        return tree;
    }
}
