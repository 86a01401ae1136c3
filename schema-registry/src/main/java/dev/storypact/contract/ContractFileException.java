package dev.storypact.contract;

import dev.storypact.finding.Location;
import dev.storypact.schema.internal.fault.SchemaFault;
import java.util.function.Supplier;

/**
 * A contract or evidence file can't be read or written.
 *
 * <p>The message is a block of lines that names the file with line and column, what was found there, what was allowed and
 * how to mend it.
 *
 * @since 0.1
 */
public final class ContractFileException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient Location location;

    private ContractFileException(SchemaFault fault) {
        super(fault.getMessage(), fault);
        this.location = fault.location();
    }

    /** {@return the result of work on files, whose faults become this exception} */
    static <T> T checked(Supplier<T> work) {
        try {
            return work.get();
        } catch (SchemaFault fault) {
            throw new ContractFileException(fault);
        }
    }

    /** {@return the place, with line and column where it is within a file} */
    public Location location() {
        return location;
    }
}
