package dev.storypact.schema.internal.fault;

import dev.storypact.finding.Location;

/** A release that isn't what it was when it was released. */
public final class ChangedReleaseFault extends SchemaFault {

    private static final long serialVersionUID = 1;

    /** A change, told as every fault is. */
    public ChangedReleaseFault(String what, Location location, String found, String allowed, String mend) {
        super(what, location, found, allowed, mend);
    }
}
