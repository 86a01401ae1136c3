package dev.storypact.story.runtime;

import java.util.Objects;
import java.util.Optional;

/**
 * One attempt of a subscription to handle a message.
 *
 * @param subscription the subscription
 * @param message the message
 * @param attempt which attempt of this message it was, from 1
 * @param error why it failed, for people; empty where it was handled
 * @param result what came of the handler's story; empty where it never began, as its data could not be decoded
 * @since 0.1
 */
public record HandledMessage(
        Subscription subscription,
        PublishedMessage message,
        int attempt,
        Optional<String> error,
        Optional<StoryResult<?>> result) {

    public HandledMessage {
        Objects.requireNonNull(subscription, "subscription");
        Objects.requireNonNull(message, "message");
        Objects.requireNonNull(error, "error");
        Objects.requireNonNull(result, "result");
    }

    /** {@return whether the message was handled} */
    public boolean succeeded() {
        return error.isEmpty();
    }
}
