package dev.storypact.schema.containment.internal;

import dev.storypact.schema.internal.json.JsonPointers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Puts the examples of a schema in the place of values that were made up, where the message still shows what it shows.
 *
 * <p>An example is known by the name of the property that it stands at: schemas that call a property alike mean the same
 * by it.
 */
final class Illustration {

    private final Map<String, JsonNode> examples = new HashMap<>();
    private final Predicate<JsonNode> shows;
    private int attempts;

    /** Illustrates messages with the examples of one schema, except where the other has its own. */
    Illustration(JsonNode schema, JsonNode other, Predicate<JsonNode> shows, int attempts) {
        this.shows = shows;
        this.attempts = attempts;
        collect(schema, examples);
        var own = new HashMap<String, JsonNode>();
        collect(other, own);
        own.keySet().forEach(examples::remove);
    }

    private static void collect(JsonNode schema, Map<String, JsonNode> examples) {
        schema.path("properties")
                .properties()
                .forEach(property -> Stream.concat(
                                property.getValue().path("examples").valueStream(),
                                property.getValue().optional("default").stream())
                        .filter(JsonNode::isValueNode)
                        .findFirst()
                        .ifPresent(example -> examples.putIfAbsent(property.getKey(), example)));
        schema.forEach(part -> collect(part, examples));
    }

    /** {@return the message with as many examples as fit} */
    JsonNode of(JsonNode message) {
        var illustrated = message;
        for (var place : examples.isEmpty() ? List.<JsonPointer>of() : places(message)) {
            if (attempts-- <= 0) {
                break;
            }
            var other = with(illustrated, place);
            illustrated = shows.test(other) ? other : illustrated;
        }
        return illustrated;
    }

    private List<JsonPointer> places(JsonNode message) {
        var places = new ArrayList<JsonPointer>();
        collect(message, "", places);
        return places;
    }

    private void collect(JsonNode value, String pointer, List<JsonPointer> places) {
        for (var property : value.properties()) {
            var place = JsonPointers.child(pointer, property.getKey());
            var example = examples.get(property.getKey());
            if (example != null && property.getValue().isValueNode() && !example.equals(property.getValue())) {
                places.add(JsonPointer.compile(place));
            }
            collect(property.getValue(), place, places);
        }
        if (value instanceof ArrayNode array) {
            for (var i = 0; i < array.size(); i++) {
                collect(array.get(i), JsonPointers.child(pointer, i), places);
            }
        }
    }

    private JsonNode with(JsonNode message, JsonPointer place) {
        var other = message.deepCopy();
        var name = place.last().getMatchingProperty();
        ((ObjectNode) other.at(place.head())).set(name, examples.get(name));
        return other;
    }
}
