package dev.storypact.story.pattern;

import dev.storypact.story.Ask;
import dev.storypact.story.RetryPolicy;
import dev.storypact.story.Story;
import dev.storypact.story.action.StoryException;
import dev.storypact.story.message.EventBusMessage;
import dev.storypact.story.message.ProcessingFailed;
import dev.storypact.story.message.StoryJson;
import java.time.Duration;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Handles an event, again after a failure, and gives it up to a dead-letter bus in the end.
 *
 * <p>Unless told otherwise, handling is tried three times, with waits of 2 and 4 seconds in between, whatever error it ended
 * with. Then the event goes to the dead-letter bus as {@code PROCESSING_FAILED} with a {@link ProcessingFailed} as data, and
 * the last error is thrown on. A defect of the handler, which would only happen again, is given up at once. If the dead letter
 * can't be published, that error is thrown instead, the handler's suppressed in it, so that the delivery fails and nothing is
 * lost.
 *
 * <pre>{@code
 * Subscription.on("order-events").named("invoice")
 *     .handle(OrderPlaced.class, RetryWithDeadLetter.of("dead-letter-events", Billing::invoice)::handle)
 * }</pre>
 *
 * <p>As the error is thrown on, a subscription with retries of its own would start over; give it none. An event whose
 * handling failed may have been handled in part; make the handler idempotent.
 *
 * <p>The pattern is Dead Letter Channel of G. Hohpe and B. Woolf, "Enterprise Integration Patterns", 2003. Immutable and
 * thread-safe.
 *
 * @param <T> the type of the messages' data
 * @param <R> what the handler returns
 * @since 0.1
 */
public final class RetryWithDeadLetter<T, R> {

    private static final RetryPolicy THREE_TIMES = RetryPolicy.exponential(3, Duration.ofSeconds(2));

    private final String deadLetterBusName;
    private final Function<? super EventBusMessage<T>, ? extends Story<R>> handler;
    private final RetryPolicy policy;
    private final Predicate<StoryException> retried;

    private RetryWithDeadLetter(
            String deadLetterBusName,
            Function<? super EventBusMessage<T>, ? extends Story<R>> handler,
            RetryPolicy policy,
            Predicate<StoryException> retried) {
        this.deadLetterBusName = Objects.requireNonNull(deadLetterBusName, "deadLetterBusName");
        this.handler = Objects.requireNonNull(handler, "handler");
        this.policy = policy;
        this.retried = retried;
    }

    /**
     * Makes a handler that retries.
     *
     * @param deadLetterBusName where events go that are given up, such as {@code dead-letter-events}
     * @param handler makes the story that handles one event
     */
    public static <T, R> RetryWithDeadLetter<T, R> of(
            String deadLetterBusName, Function<? super EventBusMessage<T>, ? extends Story<R>> handler) {
        return new RetryWithDeadLetter<>(deadLetterBusName, handler, THREE_TIMES, error -> true);
    }

    /** {@return this handler, with other attempts and waits; every failed action is retried} */
    public RetryWithDeadLetter<T, R> retryingAll(RetryPolicy newPolicy) {
        return new RetryWithDeadLetter<>(deadLetterBusName, handler, newPolicy, error -> true);
    }

    /** {@return this handler, with other attempts and waits; an error that the policy doesn't retry is given up at once} */
    public RetryWithDeadLetter<T, R> retrying(RetryPolicy newPolicy) {
        return new RetryWithDeadLetter<>(
                deadLetterBusName, handler, newPolicy, error -> newPolicy.retries(error.error()));
    }

    /**
     * {@return the story that handles an event} It ends with what the handler returned, or with the last attempt's error
     * after the event went to the dead-letter bus.
     */
    public Story<R> handle(EventBusMessage<T> event) {
        return ask -> {
            for (int attempt = 1; ; attempt++) {
                try {
                    return ask.tell(handler.apply(event));
                } catch (StoryException e) {
                    if (attempt >= policy.maxAttempts() || !retried.test(e)) {
                        throw givenUp(ask, event, e, attempt);
                    }
                } catch (RuntimeException e) {
                    throw givenUp(ask, event, e, attempt);
                }
                ask.platformDelay(policy.delayAfter(attempt, policy.jitter() == 0 ? 0 : ask.mathRandomNumber()));
            }
        };
    }

    private RuntimeException givenUp(Ask ask, EventBusMessage<T> event, RuntimeException last, int attempts) {
        try {
            var original = event.withData(StoryJson.toTree(event.data()));
            var data = new ProcessingFailed(original, Causes.text(last), attempts, ask.dateNow());
            ask.eventBusSendMessage(deadLetterBusName, EventBusMessage.of(ProcessingFailed.TYPE, data));
            return last;
        } catch (RuntimeException e) {
            e.addSuppressed(last);
            return e;
        }
    }
}
