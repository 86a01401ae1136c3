package dev.storypact.schema.containment.internal.reading;

import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * Tells where two documents of one draft say the same in the same words: equal texts, whose references lead to equal texts.
 *
 * <p>Where it isn't sure, by anchors, addresses or the dynamic scope, it says no.
 */
final class SameMeaning {

    private final JsonNode one;
    private final JsonNode other;
    private final Map<String, Boolean> targets = new HashMap<>();

    /** Compares documents of which neither has parts with addresses of their own. */
    SameMeaning(JsonNode one, JsonNode other) {
        this.one = one;
        this.other = other;
    }

    /** {@return whether a part of the one document means for sure what that part of the other one means} */
    boolean is(JsonNode part, JsonNode otherPart) {
        return part.equals(otherPart) && refersToTheSame(part);
    }

    /** {@return the same of what a keyword says, absent ones included} */
    boolean is(String keyword, JsonNode part, JsonNode otherPart) {
        var said = part.path(keyword);
        return said.equals(otherPart.path(keyword))
                && (said.isString() ? isSameTarget(keyword, said) : refersToTheSame(said));
    }

    private boolean refersToTheSame(JsonNode part) {
        if (part.isArray()) {
            for (var element : part) {
                if (element.isContainer() && !refersToTheSame(element)) {
                    return false;
                }
            }
            return true;
        }
        for (var property : part.properties()) {
            var value = property.getValue();
            if (value.isString() ? !isSameTarget(property.getKey(), value) : !refersToTheSame(value)) {
                return false;
            }
        }
        return true;
    }

    private boolean isSameTarget(String keyword, JsonNode text) {
        if (!LogicKeywords.REFERENCES.contains(keyword)) {
            return true;
        }
        var reference = text.stringValue();
        if (!keyword.equals("$ref") || !reference.startsWith("#/") || reference.contains("%")) {
            return false;
        }
        var before = targets.get(reference);
        if (before == null) {
            // What leads back to itself is the same if nothing on the way differs.
            targets.put(reference, true);
            before = is(one.at(reference.substring(1)), other.at(reference.substring(1)));
            targets.put(reference, before);
        }
        return before;
    }
}
