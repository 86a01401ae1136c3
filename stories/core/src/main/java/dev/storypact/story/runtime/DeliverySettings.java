package dev.storypact.story.runtime;

import dev.storypact.story.RetryPolicy;
import dev.storypact.story.action.PlatformDelay;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * How messages are delivered to a subscription: retries, dead letters, concurrency, time limit.
 *
 * @param retry how often a message is tried, and how long to wait in between. Every failed attempt is tried again, whatever
 *     the error; only data that can't be decoded to the handler's type is not, as it will be the same the next time
 * @param deadLetterBus where messages go that were tried in vain; without one they are logged as errors
 * @param concurrency how many messages are handled at once, at least 1
 * @param timeLimit how long one attempt may take; positive
 * @since 0.1
 */
public record DeliverySettings(RetryPolicy retry, Optional<String> deadLetterBus, int concurrency, Duration timeLimit) {

    /** Three attempts, after waits of 1 and 2 seconds; no dead-letter bus; one message at a time; 5 minutes each. */
    public static final DeliverySettings DEFAULT = new DeliverySettings(
            RetryPolicy.exponential(3, Duration.ofSeconds(1)), Optional.empty(), 1, Duration.ofMinutes(5));

    public DeliverySettings {
        Objects.requireNonNull(retry, "retry");
        Objects.requireNonNull(deadLetterBus, "deadLetterBus");
        if (concurrency < 1) {
            throw new IllegalArgumentException(
                    "a subscription handles at least 1 message at a time, not " + concurrency);
        }
        if (timeLimit.isNegative() || timeLimit.isZero() || timeLimit.compareTo(PlatformDelay.LONGEST) > 0) {
            throw new IllegalArgumentException(
                    "a handler needs some time, at most " + PlatformDelay.LONGEST.toDays() + " days, not " + timeLimit);
        }
    }

    /** {@return these, with other retries} */
    public DeliverySettings retrying(RetryPolicy policy) {
        return new DeliverySettings(policy, deadLetterBus, concurrency, timeLimit);
    }

    /** {@return these, with a dead-letter bus} */
    public DeliverySettings deadLetteringTo(String eventBusName) {
        return new DeliverySettings(retry, Optional.of(eventBusName), concurrency, timeLimit);
    }

    /** {@return these, handling that many messages at once} */
    public DeliverySettings concurrency(int messages) {
        return new DeliverySettings(retry, deadLetterBus, messages, timeLimit);
    }

    /** {@return these, with another time limit} */
    public DeliverySettings timeLimit(Duration limit) {
        return new DeliverySettings(retry, deadLetterBus, concurrency, limit);
    }
}
