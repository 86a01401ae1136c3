package dev.storypact.story;

import dev.storypact.story.action.StoryError;
import dev.storypact.story.action.StoryErrorType;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;

/**
 * How often a story is told again when an action of it fails, and how long to wait in between.
 *
 * <p>Only errors that can pass by themselves are retried, as the failed action's error types say, and those that
 * {@link #retryingAlso} names.
 *
 * <pre>{@code
 * RetryPolicy.exponential(3, Duration.ofSeconds(2)).withJitter(0.5)
 * }</pre>
 *
 * @param maxAttempts how often the story is told at the most, the first time included; at least 1
 * @param backoff how the waiting grows
 * @param jitter which part of each wait is drawn at random, from 0 (none) to 1 (all of it)
 * @param alsoRetried names of error types that are retried although their action says that a retry can't help
 * @since 0.1
 */
public record RetryPolicy(int maxAttempts, Backoff backoff, double jitter, Set<String> alsoRetried) {

    private static final Duration DEFAULT_CAP = Duration.ofMinutes(15);

    public RetryPolicy {
        Objects.requireNonNull(backoff, "backoff");
        alsoRetried = Set.copyOf(alsoRetried);
        if (maxAttempts < 1) {
            throw new IllegalArgumentException("a story is told at least once, not " + maxAttempts + " times");
        }
        if (!(jitter >= 0 && jitter <= 1)) {
            throw new IllegalArgumentException("the jitter is a part between 0 and 1 of each wait, not " + jitter);
        }
    }

    /** {@return the policy that tells a story once} */
    public static RetryPolicy never() {
        return fixed(1, Duration.ZERO);
    }

    /** {@return the policy that waits equally long after each attempt} */
    public static RetryPolicy fixed(int maxAttempts, Duration delay) {
        return new RetryPolicy(maxAttempts, new Backoff.Fixed(delay), 0, Set.of());
    }

    /** {@return the policy that waits a step longer after each attempt} */
    public static RetryPolicy linear(int maxAttempts, Duration step) {
        return new RetryPolicy(maxAttempts, new Backoff.Linear(step), 0, Set.of());
    }

    /** {@return the policy that waits twice as long after each attempt, up to 15 minutes} */
    public static RetryPolicy exponential(int maxAttempts, Duration first) {
        return new RetryPolicy(maxAttempts, new Backoff.Exponential(first, 2, DEFAULT_CAP), 0, Set.of());
    }

    /** {@return this policy, with waits that grow otherwise} */
    public RetryPolicy withBackoff(Backoff newBackoff) {
        return new RetryPolicy(maxAttempts, newBackoff, jitter, alsoRetried);
    }

    /** {@return this policy, with a part of each wait drawn at random} */
    public RetryPolicy withJitter(double part) {
        return new RetryPolicy(maxAttempts, backoff, part, alsoRetried);
    }

    /** {@return this policy, which retries these errors too; {@link StoryError#DEFECT} is never retried} */
    public RetryPolicy retryingAlso(StoryErrorType... types) {
        var names = new HashSet<>(alsoRetried);
        Arrays.stream(types).map(StoryErrorType::name).forEach(names::add);
        return new RetryPolicy(maxAttempts, backoff, jitter, names);
    }

    /** {@return whether telling the story again can help against the error} */
    public boolean retries(StoryError error) {
        return alsoRetried.contains(error.type())
                || error.action().stream()
                        .flatMap(action -> action.errorTypes().stream())
                        .anyMatch(type -> type.name().equals(error.type()) && type.retryable());
    }

    /**
     * Says how long to wait before the next attempt.
     *
     * @param failedAttempts how many attempts have failed, at least 1
     * @param random a random number, at least 0 and less than 1
     */
    public Duration delayAfter(int failedAttempts, double random) {
        var delay = backoff.delayAfter(failedAttempts);
        return jitter == 0 ? delay : Duration.ofNanos((long) (delay.toNanos() * (1 - jitter * random)));
    }
}
