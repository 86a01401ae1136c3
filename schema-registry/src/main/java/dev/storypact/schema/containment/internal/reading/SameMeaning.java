package dev.storypact.schema.containment.internal.reading;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * Tells where two documents of one draft say the same in the same words: equal texts, whose references lead to equal texts.
 *
 * <p>Where it isn't sure, by anchors, addresses or the dynamic scope, it says no.
 */
final class SameMeaning {

    private final JsonNode one;
    private final JsonNode other;
    private final Set<String> sameTargets = new HashSet<>();
    private final Set<String> otherTargets = new HashSet<>();

    /** Compares documents of which neither has parts with addresses of their own. */
    SameMeaning(JsonNode one, JsonNode other) {
        this.one = one;
        this.other = other;
    }

    /** {@return whether a part of the one document means for sure what that part of the other one means} */
    boolean is(JsonNode part, JsonNode otherPart) {
        return part.equals(otherPart) && refersToTheSame(referencesIn(part));
    }

    /** {@return the same of what a keyword says, absent ones included} */
    boolean is(String keyword, JsonNode part, JsonNode otherPart) {
        var said = part.path(keyword);
        return said.equals(otherPart.path(keyword))
                && refersToTheSame(isReference(keyword, said) ? List.of(Map.entry(keyword, said)) : referencesIn(said));
    }

    private boolean refersToTheSame(List<Map.Entry<String, JsonNode>> references) {
        for (var reference : references) {
            if (!isSameTarget(reference)) {
                return false;
            }
        }
        return true;
    }

    // A target is the same only if nothing that can be reached from it differs; until that is known, nothing is
    // remembered.
    private boolean isSameTarget(Map.Entry<String, JsonNode> reference) {
        var reached = new HashSet<String>();
        var todo = new ArrayDeque<>(List.of(reference));
        while (!todo.isEmpty()) {
            var next = todo.removeLast();
            var target = next.getValue().stringValue();
            if (isDifferent(next.getKey(), target)) {
                otherTargets.add(reference.getValue().stringValue());
                return false;
            }
            if (!sameTargets.contains(target) && reached.add(target)) {
                todo.addAll(referencesIn(one.at(target.substring(1))));
            }
        }
        sameTargets.addAll(reached);
        return true;
    }

    private boolean isDifferent(String keyword, String target) {
        if (!keyword.equals("$ref")
                || !target.startsWith("#/")
                || target.contains("%")
                || otherTargets.contains(target)) {
            return true;
        }
        return !sameTargets.contains(target) && !one.at(target.substring(1)).equals(other.at(target.substring(1)));
    }

    private static List<Map.Entry<String, JsonNode>> referencesIn(JsonNode part) {
        var found = new ArrayList<Map.Entry<String, JsonNode>>();
        addReferences(part, found);
        return found;
    }

    private static void addReferences(JsonNode part, List<Map.Entry<String, JsonNode>> found) {
        if (part.isArray()) {
            part.forEach(element -> addReferences(element, found));
            return;
        }
        for (var property : part.properties()) {
            if (isReference(property.getKey(), property.getValue())) {
                found.add(property);
            } else {
                addReferences(property.getValue(), found);
            }
        }
    }

    private static boolean isReference(String keyword, JsonNode value) {
        return value.isString() && LogicKeywords.REFERENCES.contains(keyword);
    }
}
