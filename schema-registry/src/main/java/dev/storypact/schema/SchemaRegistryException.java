package dev.storypact.schema;

import dev.storypact.finding.Location;
import dev.storypact.schema.internal.fault.SchemaFault;

/**
 * A schema registry can't be used as it stands: a file or name in it is wrong, or it can't be read.
 *
 * <p>The message is a block of lines that names the place, what was found there, what was allowed and how to mend it.
 *
 * @since 0.1
 */
public final class SchemaRegistryException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient Location location;

    SchemaRegistryException(SchemaFault fault) {
        super(fault.getMessage(), fault.getCause());
        this.location = fault.location();
    }

    /** {@return the place, with line and column where it is in a file} */
    public Location location() {
        return location;
    }
}
