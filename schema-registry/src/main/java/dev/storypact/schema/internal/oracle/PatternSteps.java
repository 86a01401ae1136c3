package dev.storypact.schema.internal.oracle;

/** The steps that the patterns of one validation may still take, on the thread that validates. */
final class PatternSteps {

    /** Less than a tenth of a second. */
    static final int MOST = 5_000_000;

    private static final ThreadLocal<PatternSteps> CURRENT = ThreadLocal.withInitial(PatternSteps::new);

    private int left = MOST;

    private PatternSteps() {}

    /** {@return the steps of this thread's validation} */
    static PatternSteps current() {
        return CURRENT.get();
    }

    /** Gives a new validation all steps. */
    static void refill() {
        current().left = MOST;
    }

    /** {@return whether there were that many left} */
    boolean take(int steps) {
        left -= steps;
        return left >= 0;
    }
}
