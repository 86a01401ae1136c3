package dev.storypact.story.message;

import dev.storypact.story.message.condition.AnyValue;
import dev.storypact.story.message.condition.ValueCondition;
import java.util.LinkedHashSet;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Finds the values of a field in a JSON tree, within the array elements that earlier conditions have chosen. */
final class FieldWalk {

    private final EventField field;
    private final ArrayPositions chosen;

    FieldWalk(EventField field, ArrayPositions chosen) {
        this.field = field;
        this.chosen = chosen;
    }

    boolean findsAny(JsonNode root) {
        return !matches(root, new AnyValue()).isEmpty();
    }

    /** {@return for each value that the condition accepts the elements in which it stands, those chosen before included} */
    Set<ArrayPositions> matches(JsonNode root, ValueCondition condition) {
        var found = new LinkedHashSet<ArrayPositions>();
        walk(root, 0, 0, chosen, condition, found);
        return found;
    }

    private void walk(
            JsonNode node,
            int depth,
            int nesting,
            ArrayPositions positions,
            ValueCondition condition,
            Set<ArrayPositions> found) {
        if (node.isArray()) {
            walkArray(node, depth, nesting, positions, condition, found);
        } else if (depth == field.names().size()) {
            if (!node.isObject() && condition.accepts(node)) {
                found.add(positions);
            }
        } else if (node.isObject()) {
            var inner = node.get(field.names().get(depth));
            if (inner != null) {
                walk(inner, depth + 1, 0, positions, condition, found);
            }
        }
    }

    private void walkArray(
            JsonNode array,
            int depth,
            int nesting,
            ArrayPositions positions,
            ValueCondition condition,
            Set<ArrayPositions> found) {
        var place = ArrayPlace.of(field, depth, nesting);
        var only = positions.at(place);
        for (int index = 0; index < array.size(); index++) {
            var element = array.get(index);
            if (!element.isContainer()) {
                // a plain value in an array binds nothing: event-ruler counts objects and arrays in arrays alone
                walk(element, depth, nesting + 1, positions, condition, found);
            } else if (only.isEmpty() || only.get() == index) {
                walk(element, depth, nesting + 1, positions.with(place, index), condition, found);
            }
        }
    }
}
