package dev.storypact.testkit.internal.message;

import dev.storypact.story.message.StoryJson;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;

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

    /**
     * Leaves out what stands at some places; a place that isn't there is no error.
     *
     * @throws IllegalArgumentException if a text is no JSON pointer, or is empty
     */
    public static JsonNode without(JsonNode root, List<String> pointers) {
        if (pointers.isEmpty()) {
            return root;
        }
        var copy = root.deepCopy();
        for (var pointer : pointers) {
            if (pointer.isEmpty()) {
                throw new IllegalArgumentException(
                        "the whole value can't be ignored: name a place in it, such as '/id'");
            }
            var cut = pointer.lastIndexOf('/');
            at(copy, pointer.substring(0, Math.max(cut, 0)))
                    .filter(JsonNode::isObject)
                    .ifPresent(parent -> ((ObjectNode) parent).remove(name(pointer)));
        }
        return copy;
    }

    private static String name(String pointer) {
        return JsonPointer.compile(pointer).last().getMatchingProperty();
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
