package dev.storypact.schema.internal.fault;

import dev.storypact.finding.Location;
import dev.storypact.finding.internal.TextBlock;

/** A registry that can't be used as it stands: where, what was found, what was allowed and how to mend it. */
public sealed class SchemaFault extends RuntimeException permits ChangedReleaseFault {

    private static final long serialVersionUID = 1;

    private final transient Location location;
    private final String what;
    private final String found;
    private final String allowed;
    private final String mend;

    /**
     * A fault.
     *
     * @param what the fault in one line
     * @param location where it is
     * @param found what stands there
     * @param allowed what may stand there
     * @param mend what to do
     */
    public SchemaFault(String what, Location location, String found, String allowed, String mend) {
        super(TextBlock.headed(what)
                .row("where", location.toString())
                .row("found", found)
                .row("allowed", allowed)
                .row("to mend", mend)
                .toString());
        this.location = location;
        this.what = what;
        this.found = found;
        this.allowed = allowed;
        this.mend = mend;
    }

    /** {@return this fault, caused by that exception} */
    public final SchemaFault causedBy(Throwable cause) {
        initCause(cause);
        return this;
    }

    /** {@return where the fault is} */
    public final Location location() {
        return location;
    }

    /** {@return the fault in one line} */
    public final String what() {
        return what;
    }

    /** {@return what stands there} */
    public final String found() {
        return found;
    }

    /** {@return what may stand there} */
    public final String allowed() {
        return allowed;
    }

    /** {@return what to do} */
    public final String mend() {
        return mend;
    }
}
