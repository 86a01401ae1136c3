package dev.storypact.finding.internal;

/** Makes text from outside safe to print: what a terminal or log could take for layout becomes a JSON escape. */
public final class Printable {

    private static final int LONGEST = 1_000;

    private Printable() {}

    /** {@return the text with each control, format and line-separating character as an escape such as {@code \}{@code u001b}} */
    public static String of(String text) {
        if (text.codePoints().noneMatch(Printable::isLayout)) {
            return text;
        }
        var printable = new StringBuilder();
        text.codePoints().forEach(codePoint -> append(printable, codePoint));
        return printable.toString();
    }

    /**
     * {@return the same, its beginning and length alone where it is long} One text must not fill the screen; the beginning tells enough.
     */
    public static String shortened(String text) {
        if (text.length() <= LONGEST) {
            return of(text);
        }
        var end = Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
        return of(text.substring(0, end)) + "... (" + text.length() + " characters)";
    }

    private static void append(StringBuilder printable, int codePoint) {
        if (!isLayout(codePoint)) {
            printable.appendCodePoint(codePoint);
            return;
        }
        for (char unit : Character.toChars(codePoint)) {
            printable.append(String.format("\\u%04x", (int) unit));
        }
    }

    private static boolean isLayout(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }
}
