package dev.storypact.schema.generate;

import java.util.List;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Leaves out of a message what its schema lets it leave out. */
final class Shrinking {

    private final Predicate<JsonNode> accepted;

    Shrinking(Predicate<JsonNode> accepted) {
        this.accepted = accepted;
    }

    JsonNode of(JsonNode message) {
        var shrunk = message.deepCopy();
        shrink(shrunk, shrunk);
        return shrunk;
    }

    private void shrink(JsonNode root, JsonNode node) {
        if (node instanceof ObjectNode object) {
            for (var name : List.copyOf(object.propertyNames())) {
                var removed = object.remove(name);
                if (!accepted.test(root)) {
                    object.set(name, removed);
                }
            }
        } else if (node instanceof ArrayNode array) {
            for (var i = array.size() - 1; i >= 0; i--) {
                var removed = array.remove(i);
                if (!accepted.test(root)) {
                    array.insert(i, removed);
                }
            }
        }
        node.forEach(child -> shrink(root, child));
    }
}
