package dev.storypact.schema.containment.internal.search;

/** The search took more work than it was allowed. */
public final class OutOfBudgetException extends RuntimeException {

    private static final long serialVersionUID = 1;

    OutOfBudgetException(String needed) {
        super(needed, null, false, false);
    }
}
