package dev.storypact.schema.containment.internal.search;

/** Counts the work of one comparison. */
public final class Budget {

    private final long units;
    private long spent;

    /** Allows that much work. */
    public Budget(long units) {
        this.units = units;
    }

    void spend(long work) {
        spent += work;
        if (spent > units) {
            throw new OutOfBudgetException(units);
        }
    }

    /** {@return how much work was done} */
    public long spent() {
        return spent;
    }
}
