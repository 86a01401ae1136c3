package dev.storypact.story.message.condition;

import java.util.Objects;
import tools.jackson.databind.JsonNode;

/**
 * Wants every value that another condition doesn't want; EventBridge's {@code anything-but}.
 *
 * <p>The field must exist: event-ruler's {@code anything-but} does not match a missing field. A value of another kind is
 * something else, so that {@code anything but "x"} wants {@code 5} and {@code null}. Of an array, one element that is
 * something else is enough. {@link dev.storypact.story.message.EventFilter#negate} is the true opposite.
 *
 * @param condition what is not wanted
 * @since 0.1
 */
public record AnythingBut(ValueCondition condition) implements ValueCondition {

    public AnythingBut {
        Objects.requireNonNull(condition, "condition");
    }

    @Override
    public boolean accepts(JsonNode value) {
        return !condition.accepts(value);
    }

    @Override
    public String toString() {
        return "anything but " + condition;
    }
}
