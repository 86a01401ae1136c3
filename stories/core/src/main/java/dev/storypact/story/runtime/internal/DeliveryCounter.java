package dev.storypact.story.runtime.internal;

import dev.storypact.story.runtime.DeliveryCounts;
import java.util.concurrent.atomic.LongAdder;

/** Counts how deliveries end. Thread-safe. */
public final class DeliveryCounter {

    private final LongAdder handled = new LongAdder();
    private final LongAdder failedAttempts = new LongAdder();
    private final LongAdder deadLettered = new LongAdder();
    private final LongAdder lost = new LongAdder();
    private final LongAdder duplicates = new LongAdder();

    void handled() {
        handled.increment();
    }

    void failedAttempt() {
        failedAttempts.increment();
    }

    void deadLettered() {
        deadLettered.increment();
    }

    void lost() {
        lost.increment();
    }

    void duplicate() {
        duplicates.increment();
    }

    /** {@return the counts as they are now} */
    public DeliveryCounts counts() {
        return new DeliveryCounts(
                handled.sum(), failedAttempts.sum(), deadLettered.sum(), lost.sum(), duplicates.sum());
    }
}
