package dev.storypact.testkit.internal.message;

import dev.storypact.story.message.StoryJson;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.NullNode;

/** Compares JSON as assertions do: numbers by value, objects whatever the order of their properties. */
public final class JsonValues {

    private JsonValues() {}

    /** {@return the value as JSON; null is what a test may expect of a property} */
    public static JsonNode tree(@Nullable Object value) {
        return value == null ? NullNode.getInstance() : StoryJson.toTree(value);
    }

    /**
     * Finds a value.
     *
     * @throws IllegalArgumentException if the text is no JSON pointer
     */
    public static Optional<JsonNode> at(JsonNode root, String pointer) {
        if (!pointer.isEmpty() && !pointer.startsWith("/")) {
            throw new IllegalArgumentException("'" + pointer + "' is no JSON pointer: write '/"
                    + pointer.replace('.', '/') + "', or '' for the whole data");
        }
        return Optional.of(root.at(JsonPointer.compile(pointer))).filter(found -> !found.isMissingNode());
    }

    /** {@return whether the two are the same JSON value} */
    public static boolean same(JsonNode left, JsonNode right) {
        if (left.isNumber() && right.isNumber()) {
            return left.decimalValue().compareTo(right.decimalValue()) == 0;
        }
        if (left.getNodeType() != right.getNodeType() || left.size() != right.size()) {
            return false;
        }
        if (left.isArray()) {
            for (int i = 0; i < left.size(); i++) {
                if (!same(left.get(i), right.get(i))) {
                    return false;
                }
            }
            return true;
        }
        return left.isObject()
                ? left.properties().stream()
                        .allMatch(property ->
                                right.has(property.getKey()) && same(property.getValue(), right.get(property.getKey())))
                : left.equals(right);
    }
}
