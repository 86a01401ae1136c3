package dev.storypact.story.runtime.internal;

import dev.storypact.story.action.Action;
import dev.storypact.story.action.StoryErrorType;
import dev.storypact.story.message.StoryJson;
import dev.storypact.story.message.StoryJsonException;
import tools.jackson.databind.node.ObjectNode;

/** An item as a store keeps it: as JSON, under its key. */
record StoredItem(String key, ObjectNode json) {

    /**
     * Makes an item of what a story gave.
     *
     * @param component the item's component that is the key
     * @param error how the action fails where it is no item
     */
    static StoredItem of(Object item, String storeName, String component, Action<?> action, StoryErrorType error) {
        var json = object(item, storeName, action, error);
        var key = json.path(component);
        if (key.isString() || key.isIntegralNumber()) {
            return new StoredItem(key.asString(), json);
        }
        throw error.exception(
                action,
                "an item of the store '" + storeName + "' needs its key '" + component
                        + "', a text or an integer; found "
                        + (key.isMissingNode() ? "the components " + json.propertyNames() : key.toString())
                        + ": give it one, or declare another key for the store");
    }

    private static ObjectNode object(Object item, String storeName, Action<?> action, StoryErrorType error) {
        try {
            if (StoryJson.toTree(item) instanceof ObjectNode object) {
                return object.deepCopy();
            }
        } catch (StoryJsonException e) {
            throw error.exception(action, e.getMessage());
        }
        throw error.exception(
                action,
                "an item of the store '" + storeName + "' must be a JSON object, not a "
                        + item.getClass().getName());
    }
}
