package dev.storypact.story.runtime.internal;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/**
 * Says that an action of a branch told in rounds has to wait, so that the other branches go on meanwhile; it is performed again
 * when its wait has ended. An error, so that no interceptor takes it for a failed action.
 */
final class StillWaiting extends Error {

    private static final long serialVersionUID = 1;

    private final transient Duration atMost;
    private final transient BooleanSupplier arrived;

    /**
     * @param atMost how long the whole wait is, counted from when the action was asked
     * @param arrived whether what it waits for is there
     */
    StillWaiting(Duration atMost, BooleanSupplier arrived) {
        super("the action waits", null, false, false);
        this.atMost = atMost;
        this.arrived = arrived;
    }

    Duration atMost() {
        return atMost;
    }

    BooleanSupplier arrived() {
        return arrived;
    }
}
