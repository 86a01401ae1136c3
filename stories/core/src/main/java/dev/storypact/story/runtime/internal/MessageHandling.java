package dev.storypact.story.runtime.internal;

import dev.storypact.story.Outcome;
import dev.storypact.story.Story;
import dev.storypact.story.message.EventBusMessage;
import dev.storypact.story.message.MessageMetadata;
import dev.storypact.story.message.ProcessingFailed;
import dev.storypact.story.message.StoryJsonException;
import dev.storypact.story.runtime.PublishedMessage;
import dev.storypact.story.runtime.StoryResult;
import dev.storypact.story.runtime.StorySession;
import dev.storypact.story.runtime.Subscription;
import java.util.Map;
import java.util.Optional;

/** Tells the stories of one subscription: the one that handles a message and the one that sends a dead letter. */
final class MessageHandling {

    private final Subscription subscription;
    private final HandlerRuntime runtime;

    MessageHandling(Subscription subscription, HandlerRuntime runtime) {
        this.subscription = subscription;
        this.runtime = runtime;
    }

    /** {@return why the message could not be handled; empty if it was} Catches errors too: they are the handler's. */
    Optional<HandlingFailure> handle(PublishedMessage published, Cancellation cancellation) {
        Story<?> story;
        try {
            var message = published.message();
            // a copy, so that a handler that changes its data changes nobody else's
            story = subscription
                    .handler()
                    .handle(message.withData(message.data().deepCopy()))
                    .named(subscription.name());
        } catch (StoryJsonException e) {
            return Optional.of(new HandlingFailure(e.toString(), Optional.of(e), false));
        } catch (Throwable e) {
            return Optional.of(HandlingFailure.of(e));
        }
        return tell(story, published, published.depth(), cancellation);
    }

    /** {@return why the dead letter could not be sent; empty if it was} */
    Optional<HandlingFailure> sendDeadLetter(String bus, Delivery delivery, HandlingFailure failure) {
        var published = delivery.published();
        Story<?> story = Story.of(ask -> ask.eventBusSendMessage(
                        bus,
                        EventBusMessage.of(
                                        ProcessingFailed.TYPE,
                                        new ProcessingFailed(
                                                published.message(),
                                                failure.error(),
                                                delivery.failedAttempts(),
                                                ask.dateNow()))
                                .withSource(subscription.name())))
                .named(subscription.name());
        return tell(story, published, deadLetterDepth(published), new Cancellation());
    }

    /** The event that a chain's limit stops must still get its dead letter; a dead letter of a dead letter need not. */
    private static int deadLetterDepth(PublishedMessage published) {
        return published.message().type().filter(ProcessingFailed.TYPE::equals).isPresent()
                ? published.depth()
                : Math.min(published.depth(), StorySession.MAX_DEPTH - 1);
    }

    private Optional<HandlingFailure> tell(
            Story<?> story, PublishedMessage published, int depth, Cancellation cancellation) {
        try {
            return failure(runtime.run(story, session(published, depth), cancellation));
        } catch (Throwable e) {
            return Optional.of(HandlingFailure.of(e));
        }
    }

    private static Optional<HandlingFailure> failure(StoryResult<?> result) {
        return result.outcome() instanceof Outcome.Failure<?> failure
                ? Optional.of(new HandlingFailure(failure.error().toString(), result.cause(), true))
                : Optional.empty();
    }

    private static StorySession session(PublishedMessage published, int depth) {
        var message = published.message();
        return new StorySession(
                message.metadataText(MessageMetadata.CORRELATION_ID).orElse(""),
                message.eventId(),
                depth,
                Optional.empty(),
                Map.copyOf(published.context()));
    }
}
