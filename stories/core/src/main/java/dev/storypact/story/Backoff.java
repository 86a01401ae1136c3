package dev.storypact.story;

import java.time.Duration;
import java.util.Objects;

/**
 * How the waiting between attempts grows.
 *
 * @since 0.1
 */
public sealed interface Backoff {

    /**
     * Says how long to wait before the next attempt.
     *
     * @param failedAttempts how many attempts have failed, at least 1
     */
    Duration delayAfter(int failedAttempts);

    /**
     * The same after each attempt.
     *
     * @param delay how long
     */
    record Fixed(Duration delay) implements Backoff {
        public Fixed {
            requireNotNegative(delay);
        }

        @Override
        public Duration delayAfter(int failedAttempts) {
            return delay;
        }
    }

    /**
     * A step more after each attempt.
     *
     * @param step how long after the first attempt, and how much more after each other
     */
    record Linear(Duration step) implements Backoff {
        public Linear {
            requireNotNegative(step);
        }

        @Override
        public Duration delayAfter(int failedAttempts) {
            return step.multipliedBy(failedAttempts);
        }
    }

    /**
     * A multiple after each attempt, up to a cap.
     *
     * @param first how long after the first attempt
     * @param factor by how much it grows with each other attempt, at least 1
     * @param cap never longer than this
     */
    record Exponential(Duration first, double factor, Duration cap) implements Backoff {
        public Exponential {
            requireNotNegative(first);
            requireNotNegative(cap);
            if (!(factor >= 1)) {
                throw new IllegalArgumentException(
                        "an exponential backoff grows by a factor of at least 1, not " + factor);
            }
        }

        @Override
        public Duration delayAfter(int failedAttempts) {
            var nanos = first.toNanos() * Math.pow(factor, failedAttempts - 1.0);
            return nanos < cap.toNanos() ? Duration.ofNanos((long) nanos) : cap;
        }
    }

    private static void requireNotNegative(Duration duration) {
        if (Objects.requireNonNull(duration, "duration").isNegative()) {
            throw new IllegalArgumentException("a delay is not negative: " + duration);
        }
    }
}
