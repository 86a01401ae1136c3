package dev.storypact.finding.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;

/** Writes JSON for people, with caret marks under one value of it. */
public final class MarkedJson {

    private static final int LONGEST_LINE = 100;
    private static final int LINES_SHOWN_AROUND = 20;

    private MarkedJson() {}

    /**
     * {@return the JSON on one line where it fits, else over several, and a line of marks after the line on which the
     * value at the pointer starts} Where nothing stands at the pointer, its nearest present parent is marked.
     */
    public static List<String> lines(JsonNode tree, String pointer) {
        var marked = nearestPresent(tree, pointer);
        var oneLine = new JsonWriting(marked, false).write(tree);
        return oneLine.text().length() <= LONGEST_LINE
                ? withMarks(oneLine)
                : shortened(withMarks(new JsonWriting(marked, true).write(tree)));
    }

    /** {@return the same lines, the marks highlighted in this way} */
    public static List<String> lines(JsonNode tree, String pointer, UnaryOperator<String> highlightedMarks) {
        var lines = new ArrayList<>(lines(tree, pointer));
        var mark = marksAt(lines);
        var marks = lines.get(mark).strip();
        var indent = lines.get(mark).length() - marks.length();
        lines.set(mark, " ".repeat(indent) + highlightedMarks.apply(marks));
        return lines;
    }

    /** {@return the JSON on one line, with a space after each colon and comma} */
    public static String oneLine(JsonNode tree) {
        return new JsonWriting(Optional.empty(), false).write(tree).text();
    }

    private static Optional<List<String>> nearestPresent(JsonNode tree, String pointer) {
        var steps = steps(pointer);
        var present = tree;
        for (var i = 0; i < steps.size(); i++) {
            present = child(present, steps.get(i));
            if (present.isMissingNode()) {
                return Optional.of(steps.subList(0, i));
            }
        }
        return Optional.of(steps);
    }

    private static JsonNode child(JsonNode node, String step) {
        return node.isArray() && step.matches("0|[1-9][0-9]{0,8}")
                ? node.path(Integer.parseInt(step))
                : node.path(step);
    }

    private static List<String> steps(String pointer) {
        var steps = new ArrayList<String>();
        for (var step : pointer.split("/", -1)) {
            steps.add(step.replace("~1", "/").replace("~0", "~"));
        }
        return steps.subList(1, steps.size());
    }

    private static List<String> withMarks(JsonWriting.Written written) {
        var lines = new ArrayList<String>();
        var start = 0;
        for (var line : written.text().split("\n", -1)) {
            lines.add(line);
            var end = start + line.length();
            if (written.from() >= start && written.from() <= end) {
                lines.add(marks(line, written.from() - start, Math.min(written.to(), end) - start));
            }
            start = end + 1;
        }
        return lines;
    }

    private static String marks(String line, int from, int to) {
        return " ".repeat(line.codePointCount(0, from)) + "^".repeat(Math.max(1, line.codePointCount(from, to)));
    }

    private static List<String> shortened(List<String> lines) {
        var mark = marksAt(lines);
        var from = Math.max(0, mark - LINES_SHOWN_AROUND);
        var to = Math.min(lines.size(), mark + LINES_SHOWN_AROUND);
        var shown = new ArrayList<>(lines.subList(from, to));
        if (from > 0) {
            shown.add(0, "... " + from + " lines before");
        }
        if (to < lines.size()) {
            shown.add("... " + (lines.size() - to) + " lines after");
        }
        return shown;
    }

    private static int marksAt(List<String> lines) {
        for (var i = 0; i < lines.size(); i++) {
            if (lines.get(i).strip().chars().allMatch(c -> c == '^')) {
                return i;
            }
        }
        return 0;
    }
}
