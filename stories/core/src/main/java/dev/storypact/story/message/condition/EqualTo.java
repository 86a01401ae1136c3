package dev.storypact.story.message.condition;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Wants one text, number, boolean or null.
 *
 * <p>Texts are compared character by character. Numbers are compared by value, so that {@code 5} is {@code 5.0}; see
 * {@link NumberRange} for their precision. A text is never a number.
 *
 * @param value a text, number, boolean or null
 * @since 0.1
 */
public record EqualTo(JsonNode value) implements ValueCondition {

    /** @throws IllegalArgumentException if the value is an object or an array, or a number too long to be compared */
    public EqualTo {
        if (value.isContainer() || value.isMissingNode()) {
            throw new IllegalArgumentException(
                    value + " is no text, number, boolean or null: give conditions to its fields instead");
        }
        if (value.isNumber()) {
            value = JsonNodeFactory.instance.numberNode(ComparedNumbers.require(value));
        }
    }

    @Override
    public boolean accepts(JsonNode candidate) {
        if (value.isNumber()) {
            var number = ComparedNumbers.of(candidate);
            return number.isPresent() && number.get().compareTo(ComparedNumbers.require(value)) == 0;
        }
        return candidate.getNodeType() == value.getNodeType()
                && candidate.asString().equals(value.asString());
    }

    @Override
    public String toString() {
        return "= " + value;
    }
}
