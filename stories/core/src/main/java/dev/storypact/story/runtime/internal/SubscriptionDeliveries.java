package dev.storypact.story.runtime.internal;

import dev.storypact.story.runtime.PublishedMessage;
import dev.storypact.story.runtime.StoryClock;
import dev.storypact.story.runtime.Subscription;
import dev.storypact.story.runtime.UndeliveredMessage;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Delivers messages to one subscription: tries each, again after a while where it failed, and gives up to the dead-letter
 * bus. Thread-safe.
 */
final class SubscriptionDeliveries {

    /** How long a handler whose time is up may take to end before its thread is left behind. */
    static final Duration GRACE = Duration.ofSeconds(10);

    private static final Logger LOG = LoggerFactory.getLogger("dev.storypact.story.runtime.LocalEventBus");

    private final Subscription subscription;
    private final MessageHandling handling;
    private final DeliveryQueue queue;
    private final Executor threads;
    private final StoryClock clock;
    private final DeliveryCounter counter;
    private final DeliveryProgress progress;
    private final DoubleSupplier jitter;
    private volatile boolean closing;
    private volatile boolean abandoned;

    /**
     * @param threads does the work
     * @param jitter gives the random numbers of retries, from 0 (inclusive) to 1 (exclusive)
     */
    SubscriptionDeliveries(
            Subscription subscription,
            MessageHandling handling,
            Executor threads,
            StoryClock clock,
            DeliveryCounter counter,
            DeliveryProgress progress,
            DoubleSupplier jitter) {
        this.subscription = subscription;
        this.handling = handling;
        this.queue = new DeliveryQueue(subscription.delivery().concurrency());
        this.threads = threads;
        this.clock = clock;
        this.counter = counter;
        this.progress = progress;
        this.jitter = jitter;
    }

    Subscription subscription() {
        return subscription;
    }

    /** {@return how many messages were accepted and are neither handled nor given up} */
    int size() {
        return queue.size();
    }

    void accept(PublishedMessage published) {
        progress.accepted();
        if (queue.add(published)) {
            startWorker();
        }
    }

    private void startWorker() {
        threads.execute(() -> HandlerThreads.runAsHandler(this::work));
    }

    private void work() {
        var going = true;
        for (var next = queue.take(); next.isPresent(); next = going ? queue.take() : Optional.empty()) {
            going = attempt(next.get());
        }
    }

    /** {@return whether this thread goes on; not if it was left behind} */
    private boolean attempt(Delivery delivery) {
        return guarded(delivery, () -> tried(delivery)) && progress.goesOn();
    }

    /** Whatever is thrown around the handler, by a clock or a log, costs this delivery and no other. */
    private boolean guarded(Delivery delivery, BooleanSupplier settling) {
        try {
            return settling.getAsBoolean();
        } catch (Throwable e) {
            DeliveryLog.dropped(subscription, delivery, e);
            counter.lost();
            done(delivery);
            return true;
        }
    }

    private boolean tried(Delivery delivery) {
        var attempt = new Attempt();
        var limit = clock.alarm(subscription.delivery().timeLimit(), () -> interrupt(attempt, delivery));
        var failure = handling.handle(delivery.published(), attempt.cancellation());
        limit.cancel();
        var end = attempt.end();
        if (end == Attempt.End.LEFT_BEHIND) {
            return false;
        }
        settle(delivery, end == Attempt.End.OVERDUE ? Optional.of(overdue(failure)) : failure);
        return true;
    }

    private void interrupt(Attempt attempt, Delivery delivery) {
        if (attempt.interrupt()) {
            clock.alarm(GRACE, () -> leaveBehind(attempt, delivery));
        }
    }

    /** A thread that does not end can't be ended: another one takes its place. */
    private void leaveBehind(Attempt attempt, Delivery delivery) {
        if (attempt.leaveBehind() && !abandoned) {
            threads.execute(() -> HandlerThreads.runAsHandler(() -> {
                guarded(delivery, () -> leftBehind(delivery));
                work();
            }));
        }
    }

    private boolean leftBehind(Delivery delivery) {
        LOG.error("{}: its thread does not end and is left behind", DeliveryLog.about(subscription, delivery));
        settle(delivery, Optional.of(overdue(Optional.empty())));
        return true;
    }

    private HandlingFailure overdue(Optional<HandlingFailure> failure) {
        return new HandlingFailure(
                "the handler did not end within " + subscription.delivery().timeLimit()
                        + ": make it faster, or give the subscription a longer time limit",
                failure.flatMap(HandlingFailure::cause),
                true);
    }

    private void settle(Delivery delivery, Optional<HandlingFailure> failure) {
        if (abandoned) {
            return;
        }
        progress.attempted(subscription, delivery, failure);
        if (failure.isEmpty()) {
            counter.handled();
            done(delivery);
        } else {
            failed(delivery, failure.get());
        }
    }

    private void failed(Delivery delivery, HandlingFailure failure) {
        counter.failedAttempt();
        var attempts = delivery.failedOnceMore();
        var policy = subscription.delivery().retry();
        if (failure.canPass() && attempts < policy.maxAttempts()) {
            DeliveryLog.retried(subscription, delivery, failure);
            var wait = policy.delayAfter(attempts, jitter.getAsDouble());
            queue.awaitRetry(delivery);
            if (wait.isZero() || closing) {
                retry(delivery);
            } else {
                clock.alarm(wait, () -> retry(delivery));
            }
        } else {
            giveUp(delivery, failure);
        }
    }

    private void retry(Delivery delivery) {
        if (queue.retry(delivery)) {
            startWorker();
        }
    }

    private void giveUp(Delivery delivery, HandlingFailure failure) {
        var bus = subscription.delivery().deadLetterBus();
        var unsent = bus.flatMap(name -> handling.sendDeadLetter(name, delivery, failure));
        if (bus.isPresent() && unsent.isEmpty()) {
            DeliveryLog.deadLettered(subscription, delivery, failure);
            counter.deadLettered();
        } else {
            DeliveryLog.lost(subscription, delivery, failure, unsent);
            counter.lost();
        }
        done(delivery);
    }

    private void done(Delivery delivery) {
        progress.done(queue.done(delivery));
    }

    /** Waits for no retry any longer: what waits for one is tried at once. */
    void hurry() {
        closing = true;
        queue.awaitingRetry().forEach(this::retry);
    }

    /** {@return what is not delivered, oldest first} Nothing of it will be tried again. */
    List<UndeliveredMessage> abandon() {
        abandoned = true;
        return undelivered(queue.clear());
    }

    /** {@return what was accepted and is neither handled nor given up, oldest first} */
    List<UndeliveredMessage> undelivered() {
        return undelivered(queue.all());
    }

    private List<UndeliveredMessage> undelivered(List<Delivery> deliveries) {
        return deliveries.stream()
                .map(delivery ->
                        new UndeliveredMessage(subscription.name(), delivery.published(), delivery.failedAttempts()))
                .toList();
    }
}
