package dev.storypact.schema.internal.content;

import dev.storypact.finding.internal.MarkedJson;
import dev.storypact.schema.internal.json.JsonPointers;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/**
 * One place where two JSON values differ.
 *
 * @param pointer the place
 * @param was what stood there; a missing node where nothing did
 * @param is what stands there now; a missing node where nothing does
 */
public record JsonDifference(String pointer, JsonNode was, JsonNode is) {

    private static final int MOST_SHOWN = 5;
    private static final int LONGEST_SHOWN = 100;

    /** {@return all differences, each as deep within the values as it can be told} */
    public static List<JsonDifference> between(JsonNode was, JsonNode is) {
        var found = new ArrayList<JsonDifference>();
        collect("", was, is, found);
        return found;
    }

    private static void collect(String pointer, JsonNode was, JsonNode is, List<JsonDifference> found) {
        if (was.isObject() && is.isObject()) {
            var names = new TreeSet<>(was.propertyNames());
            names.addAll(is.propertyNames());
            names.forEach(name -> collect(JsonPointers.child(pointer, name), was.path(name), is.path(name), found));
        } else if (was.isArray() && is.isArray()) {
            for (var i = 0; i < Math.max(was.size(), is.size()); i++) {
                collect(JsonPointers.child(pointer, i), was.path(i), is.path(i), found);
            }
        } else if (!isSame(was, is)) {
            found.add(new JsonDifference(pointer, was, is));
        }
    }

    private static boolean isSame(JsonNode was, JsonNode is) {
        return (was.isMissingNode() || is.isMissingNode())
                ? was.isMissingNode() && is.isMissingNode()
                : CanonicalJson.of(was).equals(CanonicalJson.of(is));
    }

    /** {@return the first few differences, a line each, and how many more there are} */
    public static String text(List<JsonDifference> differences) {
        var lines = new ArrayList<String>();
        differences.stream().limit(MOST_SHOWN).forEach(difference -> lines.add(difference.toString()));
        var more = differences.size() - MOST_SHOWN;
        if (more > 0) {
            lines.add("and " + more + " more");
        }
        return String.join("\n", lines);
    }

    /** {@return {@code #/properties/total/type was "number", is "string"}} */
    @Override
    public String toString() {
        return "#" + pointer + " was " + shown(was) + ", is " + shown(is);
    }

    private static String shown(JsonNode value) {
        if (value.isMissingNode()) {
            return "absent";
        }
        var text = MarkedJson.oneLine(value);
        return text.length() <= LONGEST_SHOWN ? text : text.substring(0, LONGEST_SHOWN) + "...";
    }
}
