package dev.storypact.testkit.internal.message;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** A headline and labelled rows below it, aligned. */
public final class FailureText {

    private record Row(String label, List<String> lines) {}

    private final String headline;
    private final List<Row> rows = new ArrayList<>();

    private FailureText(String headline) {
        this.headline = headline;
    }

    /** {@return a text of only that headline, one sentence without its full stop} */
    public static FailureText headed(String headline) {
        return new FailureText(headline);
    }

    /** Adds a row; each further line of a text stands under the first. */
    public FailureText row(String label, String text) {
        return row(label, text.lines().toList());
    }

    /** Adds a row of several lines; of no lines, none. */
    public FailureText row(String label, List<String> lines) {
        if (!lines.isEmpty()) {
            rows.add(new Row(label, List.copyOf(lines)));
        }
        return this;
    }

    /** Adds the rows that somebody else knows. */
    FailureText with(UnaryOperator<FailureText> rows) {
        return rows.apply(this);
    }

    /** {@return the block, without a line end after its last line} */
    @Override
    public String toString() {
        var width = rows.stream().mapToInt(row -> row.label().length()).max().orElse(0) + 1;
        var text = new StringBuilder(headline);
        for (var row : rows) {
            var label = row.label() + ":";
            for (var line : row.lines()) {
                text.append(("\n  " + label + " ".repeat(width - label.length()) + "  " + line).stripTrailing());
                label = "";
            }
        }
        return text.toString();
    }
}
