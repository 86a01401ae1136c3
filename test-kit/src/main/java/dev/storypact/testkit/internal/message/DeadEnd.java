package dev.storypact.testkit.internal.message;

import java.util.Optional;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/**
 * Where a pointer leaves the data that it points into.
 *
 * @param parent the pointer to the last value that is there
 * @param value that value
 * @param missing the name of what it lacks
 */
record DeadEnd(String parent, JsonNode value, String missing) {

    /** {@return where the pointer, which points at nothing, leaves the data} */
    static DeadEnd of(JsonNode root, String pointer) {
        var missing = JsonPointer.compile(pointer);
        while (root.at(missing.head()).isMissingNode()) {
            missing = missing.head();
        }
        var parent = missing.head();
        return new DeadEnd(parent.toString(), root.at(parent), missing.last().getMatchingProperty());
    }

    /** {@return what is there instead} */
    String found() {
        var name = parent.isEmpty() ? "the data" : parent;
        if (value.isObject()) {
            return name + " has " + (value.isEmpty() ? "no properties" : String.join(", ", value.propertyNames()));
        }
        return value.isArray() ? name + " has " + value.size() + " elements" : name + " is " + ShortJson.of(value);
    }

    /** {@return the pointer that was probably meant} */
    Optional<String> nearest() {
        return NearestNames.meant(missing, value.propertyNames()).map(name -> parent + "/" + name);
    }
}
