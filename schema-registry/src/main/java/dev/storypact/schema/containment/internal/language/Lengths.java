package dev.storypact.schema.containment.internal.language;

/** Lengths of texts, in code points. */
final class Lengths {

    private Lengths() {}

    static boolean isWithin(String text, int min, int max) {
        var length = text.codePointCount(0, text.length());
        return min <= length && length <= max;
    }
}
