package dev.storypact.schema.internal.store.remote;

import dev.storypact.schema.internal.fault.SchemaFault;

/** The server can't be reached, after all attempts; what was kept of its answers may stand in. */
final class UnreachableException extends Exception {

    private static final long serialVersionUID = 1;

    private final transient SchemaFault fault;

    UnreachableException(SchemaFault fault) {
        super(fault.getMessage(), fault);
        this.fault = fault;
    }

    /** {@return the fault to report where nothing stands in} */
    SchemaFault fault() {
        return fault;
    }
}
