package dev.storypact.story;

import dev.storypact.story.action.PlatformDelay;
import java.time.Duration;

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
     * A step more after each attempt, up to 365 days.
     *
     * @param step how long after the first attempt, and how much more after each other
     */
    record Linear(Duration step) implements Backoff {
        public Linear {
            requireNotNegative(step);
        }

        @Override
        public Duration delayAfter(int failedAttempts) {
            var longest = PlatformDelay.LONGEST;
            return step.compareTo(longest.dividedBy(failedAttempts)) > 0 ? longest : step.multipliedBy(failedAttempts);
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
        if (duration.isNegative() || duration.compareTo(PlatformDelay.LONGEST) > 0) {
            throw new IllegalArgumentException(
                    "a delay is not negative and at most " + PlatformDelay.LONGEST.toDays() + " days: " + duration);
        }
    }
}
