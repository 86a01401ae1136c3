package dev.storypact.contract;

import java.util.regex.Pattern;

/**
 * A position in a text file, printed as {@code line:column}.
 *
 * @param line the line, counted from 1
 * @param column the column in characters, counted from 1
 * @since 0.1
 */
public record TextPosition(int line, int column) {

    private static final Pattern FORM = Pattern.compile("([1-9][0-9]{0,8}):([1-9][0-9]{0,8})");

    public TextPosition {
        if (line < 1 || column < 1) {
            throw new IllegalArgumentException("lines and columns are counted from 1: " + line + ":" + column);
        }
    }

    /**
     * Reads {@code line:column}.
     *
     * @throws IllegalArgumentException if the text is no position
     */
    public static TextPosition parse(String text) {
        var matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("'" + text + "' is no position: write line:column, such as 14:9");
        }
        return new TextPosition(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
    }

    @Override
    public String toString() {
        return line + ":" + column;
    }
}
