package dev.storypact.story.runtime;

import dev.storypact.story.runtime.internal.VirtualAlarm;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.function.BooleanSupplier;

/**
 * A clock that stands still until it is told to move, so that a delay of an hour passes at once.
 *
 * <p>Thread-safe.
 *
 * @since 0.1
 */
public final class VirtualClock implements StoryClock {

    private final Instant start;
    private final PriorityQueue<VirtualAlarm> alarms = new PriorityQueue<>();
    private long alarmsSet;
    private volatile Instant now;

    private VirtualClock(Instant start) {
        this.start = start;
        this.now = start;
    }

    /** {@return a clock that stands at that time} */
    public static VirtualClock at(Instant time) {
        return new VirtualClock(time);
    }

    @Override
    public Instant now() {
        return now;
    }

    @Override
    public long nanoTime() {
        return Duration.between(start, now).toNanos();
    }

    @Override
    public synchronized Alarm alarm(Duration delay, Runnable task) {
        var alarm = new VirtualAlarm(now.plus(delay), alarmsSet++, task);
        alarms.add(alarm);
        return () -> cancel(alarm);
    }

    private synchronized void cancel(VirtualAlarm alarm) {
        alarms.remove(alarm);
    }

    /**
     * Moves the clock forward. Alarms on the way are done by this thread, in the order of their times, each while the clock
     * stands at its time.
     *
     * @throws IllegalArgumentException if the duration is negative
     */
    public void advance(Duration duration) {
        if (duration.isNegative()) {
            throw new IllegalArgumentException("a clock only moves forward, not by " + duration);
        }
        advanceTo(now.plus(duration));
    }

    /** Moves the clock forward to that time, as {@link #advance}; a time that has passed leaves it where it is. */
    public void advanceTo(Instant time) {
        advanceTo(time, () -> false);
    }

    /**
     * Moves the clock forward to that time, or, where alarms on the way bring about what was waited for, to the first that
     * does.
     *
     * @param arrived whether what was waited for is there; asked by this thread before each move
     */
    public void advanceTo(Instant time, BooleanSupplier arrived) {
        while (!arrived.getAsBoolean()) {
            var due = nextUntil(time);
            if (due.isEmpty()) {
                return;
            }
            due.get().task().run();
        }
    }

    /** {@return the time of the next alarm; none where none is set} */
    public synchronized Optional<Instant> nextAlarm() {
        return Optional.ofNullable(alarms.peek()).map(VirtualAlarm::time);
    }

    /** Moves the clock to the first alarm until that time, or, where there is none, to that time. */
    private synchronized Optional<VirtualAlarm> nextUntil(Instant time) {
        var first =
                Optional.ofNullable(alarms.peek()).filter(alarm -> !alarm.time().isAfter(time));
        var next = first.map(VirtualAlarm::time).orElse(time);
        if (next.isAfter(now)) {
            now = next;
        }
        first.ifPresent(alarm -> alarms.remove());
        return first;
    }
}
