package dev.storypact.story.action;

import java.util.Objects;
import java.util.Optional;

/**
 * One condition on a component of a stored item.
 *
 * <p>Texts compare by code point, numbers by value; a value of another JSON type than the component's meets no
 * comparison.
 *
 * @param key the name of the component
 * @param operation how to compare
 * @param valueA what to compare with; the lower end of a range
 * @param valueB the upper end, of {@link Operation#BETWEEN} alone
 * @since 0.1
 */
public record KeyValueCondition(String key, Operation operation, Object valueA, Optional<Object> valueB) {

    /** How a component is compared with a value. */
    public enum Operation {
        EQUAL,
        NOT_EQUAL,
        LESS_THAN,
        LESS_THAN_OR_EQUAL,
        GREATER_THAN,
        GREATER_THAN_OR_EQUAL,
        /** At least the one, at most the other. */
        BETWEEN,
        BEGINS_WITH
    }

    public KeyValueCondition {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(operation, "operation");
        Objects.requireNonNull(valueA, "valueA");
        if (valueB.isPresent() != (operation == Operation.BETWEEN)) {
            throw new IllegalArgumentException("BETWEEN takes two values, every other operation takes one: " + operation
                    + " was given " + (valueB.isPresent() ? "two" : "one"));
        }
    }
}
