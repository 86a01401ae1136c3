package dev.storypact.story.runtime;

import java.time.Duration;
import java.time.Instant;

/**
 * A clock that stands still until it is told to move, so that a delay of an hour passes at once.
 *
 * <p>Thread-safe.
 *
 * @since 0.1
 */
public final class VirtualClock implements StoryClock {

    private final Instant start;
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

    /**
     * Moves the clock forward.
     *
     * @throws IllegalArgumentException if the duration is negative
     */
    public synchronized void advance(Duration duration) {
        if (duration.isNegative()) {
            throw new IllegalArgumentException("a clock only moves forward, not by " + duration);
        }
        now = now.plus(duration);
    }

    /** Moves the clock forward to that time; a time that has passed leaves it where it is. */
    public synchronized void advanceTo(Instant time) {
        if (time.isAfter(now)) {
            now = time;
        }
    }
}
