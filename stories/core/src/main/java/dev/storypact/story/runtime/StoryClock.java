package dev.storypact.story.runtime;

import dev.storypact.story.runtime.internal.AlarmThread;
import java.time.Duration;
import java.time.Instant;

/**
 * The time that stories are told and the time that traces measure.
 *
 * <p>Implementations are thread-safe.
 *
 * @since 0.1
 */
public interface StoryClock {

    /** {@return the time of day} */
    Instant now();

    /** {@return nanoseconds since some fixed moment, for measuring how long something took} */
    long nanoTime();

    /**
     * Does a task later, by this clock; by default, by the clock of this machine.
     *
     * @param delay how long from now
     * @param task is short and never waits; it runs on a thread of the clock
     * @return what takes it back
     */
    default Alarm alarm(Duration delay, Runnable task) {
        return AlarmThread.after(delay, task);
    }

    /** {@return the clock of this machine} */
    static StoryClock system() {
        return new StoryClock() {
            @Override
            public Instant now() {
                return Instant.now();
            }

            @Override
            public long nanoTime() {
                return System.nanoTime();
            }
        };
    }
}
