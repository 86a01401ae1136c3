package dev.storypact.story.runtime.internal;

import java.time.Instant;
import java.util.function.BooleanSupplier;

/**
 * What a branch waits for: a time, or something that comes earlier.
 *
 * @param until when the wait is over in any case
 * @param arrived whether what it waits for is there
 */
record Waiting(Instant until, BooleanSupplier arrived) {

    /** {@return the wait for a time alone} */
    static Waiting until(Instant time) {
        return new Waiting(time, () -> false);
    }

    /** {@return the wait for the earlier end of both} */
    Waiting or(Waiting other) {
        return new Waiting(
                other.until.isBefore(until) ? other.until : until,
                () -> arrived.getAsBoolean() || other.arrived.getAsBoolean());
    }

    boolean goesOnAt(Instant now) {
        return !isOverAt(now) && !arrived.getAsBoolean();
    }

    boolean isOverAt(Instant now) {
        return !until.isAfter(now);
    }
}
