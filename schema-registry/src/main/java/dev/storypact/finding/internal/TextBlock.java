package dev.storypact.finding.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** A headline and labelled rows under it, their texts aligned; the one form of all our messages to people. */
public final class TextBlock {

    private static final int LABEL_WIDTH = "to mend:".length();
    private static final int MOST_LINES = 1_000;
    private static final String INDENT = "  ";
    private static final String CONTINUED = " ".repeat(INDENT.length() + LABEL_WIDTH + INDENT.length());

    private final List<String> lines = new ArrayList<>();

    private final UnaryOperator<String> labels;

    private TextBlock(String headline, UnaryOperator<String> labels) {
        lines.add(headline);
        this.labels = labels;
    }

    /** {@return a block with this headline and no rows yet} */
    public static TextBlock headed(String headline) {
        return headed(headline, UnaryOperator.identity(), UnaryOperator.identity());
    }

    /** {@return a block whose headline and labels are highlighted in this way} */
    public static TextBlock headed(
            String headline, UnaryOperator<String> highlightedHeadline, UnaryOperator<String> highlightedLabel) {
        return new TextBlock(highlightedHeadline.apply(Printable.shortened(headline)), highlightedLabel);
    }

    /** Adds a row; further lines of the text stand under its first. Very long lines, and more than a thousand, are cut, which is said. */
    public TextBlock row(String label, String text) {
        var all = text.lines().toList();
        var shown = new ArrayList<String>();
        all.stream().limit(MOST_LINES).map(Printable::shortened).forEach(shown::add);
        if (all.size() > MOST_LINES) {
            shown.add("... " + (all.size() - MOST_LINES) + " lines more");
        }
        return lines(label, shown);
    }

    /** Adds a row of lines that are printable already. */
    public TextBlock lines(String label, List<String> texts) {
        var start =
                INDENT + labels.apply(label + ":") + " ".repeat(Math.max(0, LABEL_WIDTH - label.length() - 1)) + INDENT;
        for (var text : texts) {
            lines.add((start + text).stripTrailing());
            start = CONTINUED;
        }
        return this;
    }

    /** {@return all lines, joined by line feeds} */
    @Override
    public String toString() {
        return String.join("\n", lines);
    }
}
