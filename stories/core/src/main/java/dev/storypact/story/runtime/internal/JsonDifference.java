package dev.storypact.story.runtime.internal;

import dev.storypact.story.message.StoryJson;
import java.util.Optional;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The first place at which two JSON trees differ. Numbers are compared as they are written, so decimals exactly; the order of
 * an object's names does not matter.
 *
 * @param pointer the place, as a JSON pointer
 */
record JsonDifference(String pointer, String expected, String found) {

    private static final String NOTHING = "nothing";

    /** {@return the first difference, names in alphabetical order} */
    static Optional<JsonDifference> first(JsonNode expected, JsonNode found) {
        return first("", expected, found);
    }

    private static Optional<JsonDifference> first(String pointer, JsonNode expected, JsonNode found) {
        if (expected instanceof ObjectNode left && found instanceof ObjectNode right) {
            var names = new TreeSet<>(left.propertyNames());
            names.addAll(right.propertyNames());
            return names.stream()
                    .flatMap(name -> first(pointer + "/" + escaped(name), left.path(name), right.path(name)).stream())
                    .findFirst();
        }
        if (expected instanceof ArrayNode left && found instanceof ArrayNode right) {
            for (int i = 0; i < Math.max(left.size(), right.size()); i++) {
                var difference = first(pointer + "/" + i, left.path(i), right.path(i));
                if (difference.isPresent()) {
                    return difference;
                }
            }
            return Optional.empty();
        }
        return shown(expected).equals(shown(found))
                ? Optional.empty()
                : Optional.of(new JsonDifference(pointer, shown(expected), shown(found)));
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    private static String shown(JsonNode tree) {
        return tree.isMissingNode() ? NOTHING : StoryJson.write(tree);
    }
}
