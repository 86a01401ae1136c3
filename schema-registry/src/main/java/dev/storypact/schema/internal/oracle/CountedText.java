package dev.storypact.schema.internal.oracle;

import java.util.function.IntConsumer;

/** A text that tells how often it is looked at: what a search with backtracking does at every step. */
record CountedText(String text, IntConsumer steps) implements CharSequence {

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public char charAt(int index) {
        steps.accept(1);
        return text.charAt(index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return new CountedText(text.substring(start, end), steps);
    }

    @Override
    public String toString() {
        return text;
    }
}
