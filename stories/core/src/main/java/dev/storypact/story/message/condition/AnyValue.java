package dev.storypact.story.message.condition;

import tools.jackson.databind.JsonNode;

/**
 * Wants any value, null too: the field exists.
 *
 * <p>EventBridge: "exists matching only works on leaf nodes"; an object, an empty object and an empty array are no value.
 *
 * @since 0.1
 */
public record AnyValue() implements ValueCondition {

    @Override
    public boolean accepts(JsonNode value) {
        return true;
    }

    @Override
    public String toString() {
        return "exists";
    }
}
