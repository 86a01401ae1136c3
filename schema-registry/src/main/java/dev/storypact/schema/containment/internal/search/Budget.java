package dev.storypact.schema.containment.internal.search;

/** Counts the work of one comparison, and how deeply it is nested. One is for one thread. */
public final class Budget {

    private static final int DEEPEST = 1_200;

    private final long units;
    private long spent;
    private int depth;

    /** Allows that much work. */
    public Budget(long units) {
        this.units = units;
    }

    void spend(long work) {
        spent += work;
        if (spent > units) {
            throw new OutOfBudgetException("more than " + units + " units of work");
        }
    }

    /** Begins work within other work; what is nested so deeply that the stack would overflow is out of the budget too. */
    void enter() {
        if (depth == DEEPEST) {
            throw new OutOfBudgetException("more than " + DEEPEST + " levels of work within work");
        }
        depth++;
    }

    void leave() {
        depth--;
    }

    /** {@return how much work was done} */
    public long spent() {
        return spent;
    }
}
