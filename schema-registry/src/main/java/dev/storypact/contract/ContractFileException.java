package dev.storypact.contract;

import dev.storypact.finding.Location;

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

    ContractFileException(String message, Location location, Throwable cause) {
        super(message, cause);
        this.location = location;
    }

    /** {@return the place, with line and column where it is within a file} */
    public Location location() {
        return location;
    }
}
