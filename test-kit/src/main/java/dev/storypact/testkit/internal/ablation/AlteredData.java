package dev.storypact.testkit.internal.ablation;

import java.math.BigDecimal;
import java.util.Optional;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Copies of a message's data in which one field is missing or another one. */
final class AlteredData {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private AlteredData() {}

    /** {@return the data without a field; none where the field is the data itself} */
    static Optional<JsonNode> without(JsonNode data, JsonPointer field) {
        if (field.matches()) {
            return Optional.empty();
        }
        var copy = data.deepCopy();
        ((ObjectNode) copy.at(field.head())).remove(name(field));
        return Optional.of(copy);
    }

    /**
     * {@return the data with another value of the same kind in a field} None where there is no other one: an object is altered
     * by its fields, and a null is the only one of its kind.
     */
    static Optional<JsonNode> altered(JsonNode data, JsonPointer field) {
        return another(data.at(field)).map(value -> {
            if (field.matches()) {
                return value;
            }
            var copy = data.deepCopy();
            ((ObjectNode) copy.at(field.head())).set(name(field), value);
            return copy;
        });
    }

    private static String name(JsonPointer field) {
        return field.last().getMatchingProperty();
    }

    private static Optional<JsonNode> another(JsonNode value) {
        if (value.isString()) {
            return Optional.of(JSON.stringNode(another(value.asString())));
        }
        if (value.isNumber()) {
            return Optional.of(JSON.numberNode(value.decimalValue().add(BigDecimal.ONE)));
        }
        if (value.isBoolean()) {
            return Optional.of(JSON.booleanNode(!value.asBoolean()));
        }
        return value instanceof ArrayNode array && !array.isEmpty() ? Optional.of(JSON.arrayNode()) : Optional.empty();
    }

    /** One letter or digit becomes another one of its kind, so that a date stays a date and an id an id. */
    private static String another(String text) {
        for (int i = 0; i < text.length(); i++) {
            var next = next(text.charAt(i));
            if (next != text.charAt(i)) {
                return text.substring(0, i) + next + text.substring(i + 1);
            }
        }
        return text + "x";
    }

    private static char next(char letter) {
        if (letter >= '0' && letter <= '9') {
            return letter == '9' ? '8' : (char) (letter + 1);
        }
        if (letter >= 'a' && letter <= 'z') {
            return letter == 'z' ? 'y' : (char) (letter + 1);
        }
        if (letter >= 'A' && letter <= 'Z') {
            return letter == 'Z' ? 'Y' : (char) (letter + 1);
        }
        return letter;
    }
}
