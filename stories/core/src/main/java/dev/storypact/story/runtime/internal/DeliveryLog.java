package dev.storypact.story.runtime.internal;

import dev.storypact.story.message.StoryJson;
import dev.storypact.story.message.StoryJsonException;
import dev.storypact.story.runtime.Subscription;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes what becomes of failed deliveries to the log of the local event bus. */
final class DeliveryLog {

    private static final Logger LOG = LoggerFactory.getLogger("dev.storypact.story.runtime.LocalEventBus");

    private DeliveryLog() {}

    static void retried(Subscription subscription, Delivery delivery, HandlingFailure failure) {
        LOG.atWarn()
                .setCause(failure.cause().orElse(null))
                .log("{}, will try again: {}{}", about(subscription, delivery), failure.error(), place(failure));
    }

    static void deadLettered(Subscription subscription, Delivery delivery, HandlingFailure failure) {
        LOG.atWarn()
                .setCause(failure.cause().orElse(null))
                .log(
                        "{}, sent it to the event bus '{}': {}{}",
                        about(subscription, delivery),
                        subscription.delivery().deadLetterBus().orElse(""),
                        failure.error(),
                        place(failure));
    }

    /** The message itself goes into the log, as it is nowhere else. */
    static void lost(
            Subscription subscription,
            Delivery delivery,
            HandlingFailure failure,
            Optional<HandlingFailure> notDeadLettered) {
        LOG.atError()
                .setCause(failure.cause().orElse(null))
                .log(
                        "{} and {}: {}{}; the message: {}; to mend: correct the handler or what it was sent, and {} so that"
                                + " none gets lost",
                        about(subscription, delivery),
                        notDeadLettered
                                .map(unsent -> "could not send it to its dead-letter bus (" + unsent.error() + ")")
                                .orElse("has no dead-letter bus"),
                        failure.error(),
                        place(failure),
                        json(delivery),
                        notDeadLettered.isPresent()
                                ? "let its dead-letter bus take dead letters"
                                : "give the subscription a dead-letter bus with deadLetteringTo");
    }

    /** What was thrown by a clock, a log or the like, around the handler; the message may be the reason and is not written. */
    static void dropped(Subscription subscription, Delivery delivery, Throwable thrown) {
        try {
            LOG.atError()
                    .setCause(thrown)
                    .log(
                            "{}: {} was thrown while the delivery was settled; it is counted as lost, the subscription goes on",
                            about(subscription, delivery),
                            thrown.toString());
        } catch (RuntimeException | StackOverflowError e) {
            // The log itself fails. There is no other place to say so, and the subscription must go on.
            thrown.addSuppressed(e);
        }
    }

    /** The message as JSON, or why there is none: a loss must be told in any case. */
    private static String json(Delivery delivery) {
        try {
            return StoryJson.write(StoryJson.toTree(delivery.published().message()));
        } catch (StoryJsonException e) {
            return "(it can't be shown: " + e.getMessage() + ")";
        }
    }

    /** Where the handler's own code threw, class and method and line; nothing where the cause has no such frame. */
    private static String place(HandlingFailure failure) {
        return failure.cause().stream()
                .flatMap(cause -> ThrownAt.of(cause).stream())
                .findFirst()
                .map(frame -> ", thrown at " + frame)
                .orElse("");
    }

    static String about(Subscription subscription, Delivery delivery) {
        var published = delivery.published();
        return "subscription '" + subscription.name() + "' failed to handle "
                + published.message().type().orElse("a message without type") + " "
                + published.message().eventId().orElse("") + " of the event bus '" + published.eventBusName()
                + "' in attempt " + Math.max(1, delivery.failedAttempts());
    }
}
