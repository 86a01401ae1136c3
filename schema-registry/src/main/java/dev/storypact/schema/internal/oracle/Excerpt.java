package dev.storypact.schema.internal.oracle;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** The start of a value that may be of any size: as much as is shown of it, and a little more. */
final class Excerpt {

    private static final int MOST_VALUES = 100;
    private static final int LONGEST_TEXT = 500;

    private int left = MOST_VALUES;

    private Excerpt() {}

    /** {@return the value itself if it is small, else its first parts} */
    static JsonNode of(JsonNode value) {
        return new Excerpt().start(value);
    }

    // No deeper than there are values left.
    private JsonNode start(JsonNode value) {
        left--;
        if (value.isString() && value.stringValue().length() > LONGEST_TEXT) {
            return JsonNodeFactory.instance.stringNode(value.stringValue().substring(0, LONGEST_TEXT));
        }
        if (value.isObject()) {
            var object = JsonNodeFactory.instance.objectNode();
            for (var property : value.properties()) {
                if (left <= 0) {
                    break;
                }
                var name = property.getKey();
                object.set(name.substring(0, Math.min(name.length(), LONGEST_TEXT)), start(property.getValue()));
            }
            return object;
        }
        if (value.isArray()) {
            var array = JsonNodeFactory.instance.arrayNode();
            for (var element : value) {
                if (left <= 0) {
                    break;
                }
                array.add(start(element));
            }
            return array;
        }
        return value;
    }
}
