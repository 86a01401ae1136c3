package dev.storypact.story.runtime;

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
