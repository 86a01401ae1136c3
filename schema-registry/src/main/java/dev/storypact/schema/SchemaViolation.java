package dev.storypact.schema;

import dev.storypact.finding.Location;
import dev.storypact.finding.internal.TextBlock;
import java.util.Objects;

/**
 * One reason for which a message is refused.
 *
 * @param what the violation in one line
 * @param instancePointer the JSON pointer into the message's data to the value that is refused; empty where it is the
 *     whole data, or where the message has no schema
 * @param found what was found there
 * @param allowed what would have been allowed
 * @param location the keyword of the schema that refuses it, with line and column; where the message has no schema, the
 *     part of the registry that was searched for it
 * @param mend how to mend it
 * @since 0.1
 */
public record SchemaViolation(
        String what, String instancePointer, String found, String allowed, Location location, String mend) {

    public SchemaViolation {
        Objects.requireNonNull(what, "what");
        Objects.requireNonNull(instancePointer, "instancePointer");
        Objects.requireNonNull(found, "found");
        Objects.requireNonNull(allowed, "allowed");
        Objects.requireNonNull(location, "location");
        Objects.requireNonNull(mend, "mend");
    }

    /** {@return the violation as an aligned block of lines, without a line end after its last} */
    public String text() {
        return TextBlock.headed(what)
                .row("where", location.toString())
                .row("found", found)
                .row("allowed", allowed)
                .row("to mend", mend)
                .toString();
    }

    /** {@return the same as {@link #text()}} */
    @Override
    public String toString() {
        return text();
    }
}
