package dev.storypact.story.message;

import java.util.Objects;

/**
 * Wants messages without a value at a place in the data or the metadata; EventBridge's {@code "exists": false}.
 *
 * <p>An object, an empty object and an empty array at the place itself are no value; a null is one.
 *
 * @param field the place
 * @since 0.1
 */
public record AbsentFilter(EventField field) implements EventFilter {

    public AbsentFilter {
        Objects.requireNonNull(field, "field");
    }

    @Override
    public boolean accepts(EventBusMessage<?> message) {
        return FilterEvaluation.of(message).holds(this);
    }

    @Override
    public String toString() {
        return field + " does not exist";
    }
}
