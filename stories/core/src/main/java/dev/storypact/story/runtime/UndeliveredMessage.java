package dev.storypact.story.runtime;

import java.util.Objects;

/**
 * A message that an event bus has accepted and not delivered to a subscription: when it was closed, or, in a simulation, yet.
 *
 * @param subscriptionName the subscription
 * @param message the message; publishing it again gives all subscriptions another delivery of the same event id
 * @param failedAttempts how many attempts had failed
 * @since 0.1
 */
public record UndeliveredMessage(String subscriptionName, PublishedMessage message, int failedAttempts) {

    public UndeliveredMessage {
        Objects.requireNonNull(subscriptionName, "subscriptionName");
        Objects.requireNonNull(message, "message");
    }
}
