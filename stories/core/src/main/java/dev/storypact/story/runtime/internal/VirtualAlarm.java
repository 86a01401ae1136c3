package dev.storypact.story.runtime.internal;

import java.time.Instant;
import java.util.Comparator;

/** A task of a virtual clock; ordered by its time, and at one time by when it was set. */
public record VirtualAlarm(Instant time, long number, Runnable task) implements Comparable<VirtualAlarm> {

    private static final Comparator<VirtualAlarm> ORDER =
            Comparator.comparing(VirtualAlarm::time).thenComparingLong(VirtualAlarm::number);

    @Override
    public int compareTo(VirtualAlarm other) {
        return ORDER.compare(this, other);
    }
}
