package dev.storypact.schema.containment.internal.language;

import java.util.function.Supplier;

/**
 * How many states of automata one comparison may still use, so that many patterns together end in bearable time.
 *
 * <p>States count each time that they are used, also where an earlier comparison left them behind: the same pair gets
 * the same answer. It belongs to the thread that works within it, as languages have no other way to the comparison that
 * asks them.
 */
public final class AutomataBudget {

    private static final ThreadLocal<long[]> LEFT = ThreadLocal.withInitial(() -> new long[] {Long.MAX_VALUE});

    private AutomataBudget() {}

    /** {@return what the work comes to, in which automata may have that many states together} */
    public static <T> T within(long states, Supplier<T> work) {
        LEFT.set(new long[] {states});
        try {
            return work.get();
        } finally {
            LEFT.remove();
        }
    }

    static void spend(long states) {
        var left = LEFT.get();
        left[0] -= states;
        if (left[0] < 0) {
            throw new UntranslatableException("patterns that are too large together");
        }
    }
}
