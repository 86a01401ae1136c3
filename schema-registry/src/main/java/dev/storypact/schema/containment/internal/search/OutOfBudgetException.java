package dev.storypact.schema.containment.internal.search;

/** The search took more work than it was allowed. */
public final class OutOfBudgetException extends RuntimeException {

    private static final long serialVersionUID = 1;

    OutOfBudgetException(long units) {
        super("more than " + units + " units of work", null, false, false);
    }
}
