package dev.storypact.schema.containment.internal.language;

/** A set of texts can't be told exactly by an automaton of bearable size. */
public final class UntranslatableException extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** Says what stands in the way. */
    public UntranslatableException(String what) {
        super(what, null, false, false);
    }
}
