package dev.storypact.story.message.condition;

import tools.jackson.databind.JsonNode;

/**
 * Says which values of a field are wanted; every kind means what Amazon EventBridge means by it.
 *
 * <p>The rules are those of the page "Comparison operators for use in event patterns" of the EventBridge user guide, and
 * where that page is silent those of AWS's own {@code event-ruler}, which a property test compares.
 *
 * @since 0.1
 */
public sealed interface ValueCondition
        permits AnyValue, EqualTo, StartsWith, EndsWith, NumberRange, OneOf, AnythingBut {

    /**
     * Judges one value.
     *
     * @param value a text, number, boolean or null; never an object or an array
     */
    boolean accepts(JsonNode value);

    /** {@return the condition as it reads after the name of a field, such as {@code > 10}} */
    @Override
    String toString();
}
