package dev.storypact.finding.internal;

import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** One writing of a JSON tree as printable text, noting where one node of it came to stand. */
final class JsonWriting {

    /** The text, and where the marked node stands in it; both -1 where none was to be marked. */
    record Written(String text, int from, int to) {}

    private static final int LONGEST_VALUE = 400;
    private static final int SHOWN_OF_LONG_VALUE = 200;

    private final Optional<List<String>> marked;
    private final boolean pretty;
    private final StringBuilder text = new StringBuilder();
    private int from = -1;
    private int to = -1;

    /** Marks the node at these steps from the root, if there are any steps. */
    JsonWriting(Optional<List<String>> marked, boolean pretty) {
        this.marked = marked;
        this.pretty = pretty;
    }

    Written write(JsonNode tree) {
        append(tree, 0, marked.isPresent());
        return new Written(text.toString(), from, to);
    }

    // The path decides, not the node: Jackson shares the nodes of small numbers and of true, false and null.
    private void append(JsonNode node, int depth, boolean onPath) {
        var isMarked = onPath && depth == steps().size();
        if (isMarked) {
            from = text.length();
        }
        if (node.isObject()) {
            appendObject(node, depth, onPath);
        } else if (node.isArray()) {
            appendArray(node, depth, onPath);
        } else {
            text.append(Printable.of(shortened(node.toString())));
        }
        if (isMarked) {
            to = text.length();
        }
    }

    /** One value must not fill the screen; its beginning and its length tell enough. */
    private static String shortened(String value) {
        return value.length() <= LONGEST_VALUE
                ? value
                : value.substring(0, SHOWN_OF_LONG_VALUE) + "... (" + value.length() + " characters)";
    }

    private List<String> steps() {
        return marked.orElse(List.of());
    }

    private boolean leadsTo(String step, int depth, boolean onPath) {
        return onPath && depth < steps().size() && steps().get(depth).equals(step);
    }

    private void appendObject(JsonNode node, int depth, boolean onPath) {
        text.append('{');
        var first = true;
        for (var property : node.properties()) {
            separate(first, depth + 1);
            first = false;
            var name = JsonNodeFactory.instance.stringNode(property.getKey());
            text.append(Printable.of(shortened(name.toString()))).append(": ");
            append(property.getValue(), depth + 1, leadsTo(property.getKey(), depth, onPath));
        }
        close(first, depth, '}');
    }

    private void appendArray(JsonNode node, int depth, boolean onPath) {
        text.append('[');
        for (var i = 0; i < node.size(); i++) {
            separate(i == 0, depth + 1);
            append(node.get(i), depth + 1, leadsTo(Integer.toString(i), depth, onPath));
        }
        close(node.isEmpty(), depth, ']');
    }

    private void separate(boolean first, int depth) {
        if (!first) {
            text.append(pretty ? "," : ", ");
        }
        if (pretty) {
            text.append('\n').append("  ".repeat(depth));
        }
    }

    private void close(boolean empty, int depth, char bracket) {
        if (pretty && !empty) {
            text.append('\n').append("  ".repeat(depth));
        }
        text.append(bracket);
    }
}
