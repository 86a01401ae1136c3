package dev.storypact.maven.internal.report;

import java.io.Writer;

/** Forgets what is written, and remembers how much it was at once and in all: what a writer gathers before it writes shows. */
final class LongestPiece extends Writer {

    private long longest;
    private long total;

    long longest() {
        return longest;
    }

    long total() {
        return total;
    }

    @Override
    public void write(char[] buffer, int offset, int length) {
        longest = Math.max(longest, length);
        total += length;
    }

    @Override
    public void flush() {
        // Nothing is kept.
    }

    @Override
    public void close() {
        // Nothing is open.
    }
}
