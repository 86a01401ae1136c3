package dev.storypact.story.message;

import dev.storypact.story.message.condition.ValueCondition;
import java.util.Objects;

/**
 * Wants messages with a value, at a place in the data or the metadata, that a condition accepts.
 *
 * <p>Where the place leads through arrays, one element is enough.
 *
 * @param field the place
 * @param condition what the value must be
 * @since 0.1
 */
public record FieldFilter(EventField field, ValueCondition condition) implements EventFilter {

    public FieldFilter {
        Objects.requireNonNull(field, "field");
        Objects.requireNonNull(condition, "condition");
    }

    @Override
    public boolean accepts(EventBusMessage<?> message) {
        return FilterEvaluation.of(message).holds(this);
    }

    @Override
    public String toString() {
        return field + " " + condition;
    }
}
