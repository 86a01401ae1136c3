package dev.storypact.schema.containment.internal;

import dev.storypact.schema.internal.json.JsonPointers;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Takes away from a message what it need not have to show what it shows.
 *
 * <p>Names that the publisher requires somewhere are left in it, so that few attempts are in vain.
 */
final class Reduction {

    private final Set<String> required = new HashSet<>();
    private final Predicate<JsonNode> shows;
    private int attempts;

    /** Reduces messages of that publisher, by so many attempts at most. */
    Reduction(JsonNode publisher, Predicate<JsonNode> shows, int attempts) {
        this.shows = shows;
        this.attempts = attempts;
        collectRequired(publisher);
    }

    private void collectRequired(JsonNode schema) {
        if (schema.path("required").isArray()) {
            schema.get("required").forEach(name -> required.add(name.asString("")));
        }
        schema.forEach(this::collectRequired);
    }

    /** {@return a message that still shows it, with nothing in it that isn't in the given one} */
    JsonNode of(JsonNode message) {
        var reduced = message;
        var parts = parts(message);
        for (var i = parts.size() - 1; i >= 0 && attempts > 0; i--) {
            var less = without(reduced, parts.get(i));
            attempts--;
            reduced = shows.test(less) ? less : reduced;
        }
        return reduced;
    }

    // The last ones first, so that the places of the others stay what they are.
    private List<String> parts(JsonNode message) {
        var parts = new ArrayList<String>();
        collect(message, "", parts);
        return parts;
    }

    private void collect(JsonNode value, String pointer, List<String> parts) {
        for (var property : value.properties()) {
            var place = JsonPointers.child(pointer, property.getKey());
            if (!required.contains(property.getKey())) {
                parts.add(place);
            }
            collect(property.getValue(), place, parts);
        }
        for (var i = 0; value.isArray() && i < value.size(); i++) {
            var place = JsonPointers.child(pointer, i);
            parts.add(place);
            collect(value.get(i), place, parts);
        }
    }

    private static JsonNode without(JsonNode message, String place) {
        var less = message.deepCopy();
        var pointer = JsonPointer.compile(place);
        var parent = less.at(pointer.head());
        if (parent instanceof ObjectNode object) {
            object.remove(pointer.last().getMatchingProperty());
        } else if (parent instanceof ArrayNode array) {
            array.remove(pointer.last().getMatchingIndex());
        }
        return less;
    }
}
