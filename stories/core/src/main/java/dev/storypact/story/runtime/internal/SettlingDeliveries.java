package dev.storypact.story.runtime.internal;

import dev.storypact.story.runtime.DeliveryCounts;
import dev.storypact.story.runtime.HandledMessage;
import dev.storypact.story.runtime.HandlerTelling;
import dev.storypact.story.runtime.PublishedMessage;
import dev.storypact.story.runtime.StoryResult;
import dev.storypact.story.runtime.Subscription;
import dev.storypact.story.runtime.UndeliveredMessage;
import dev.storypact.story.runtime.VirtualClock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.BooleanSupplier;

/**
 * Deliveries that keep the promises of the local event bus and happen only while somebody settles or waits: one after the other, on
 * that thread, always in the same order. One thread at a time.
 */
final class SettlingDeliveries {

    /** How many attempts a world makes before it counts as one that never settles. */
    private static final int MOST_ATTEMPTS = 100_000;

    private static final int SHOWN = 20;
    private static final Duration DEDUPLICATION_WINDOW = Duration.ofMinutes(5);

    private final VirtualClock clock;
    private final DeduplicationWindow deduplication;
    private final DeliveryCounter counter = new DeliveryCounter();
    private final ArrayDeque<Runnable> tasks = new ArrayDeque<>();
    private final SplittableRandom random;
    private final List<SubscriptionDeliveries> all = new ArrayList<>();
    private final List<HandledMessage> handled = new ArrayList<>();
    private SubscriptionIndex index = new SubscriptionIndex(all);
    private Optional<StoryResult<?>> result = Optional.empty();

    SettlingDeliveries(VirtualClock clock, long seed) {
        this.clock = clock;
        this.random = new SplittableRandom(seed);
        this.deduplication = new DeduplicationWindow(clock, DEDUPLICATION_WINDOW);
    }

    void subscribe(Subscription subscription, HandlerTelling telling) {
        for (var other : all) {
            if (other.subscription().name().equals(subscription.name())) {
                throw new IllegalArgumentException("two subscriptions are named '" + subscription.name() + "', to '"
                        + other.subscription().eventBusName() + "' and to '" + subscription.eventBusName()
                        + "': name one differently");
            }
        }
        var handling = new MessageHandling(subscription, (story, session, cancellation) -> {
            var told = telling.tell(story, session);
            result = Optional.of(told);
            return told;
        });
        all.add(new SubscriptionDeliveries(
                subscription, handling, tasks::add, clock, counter, new Progress(), random::nextDouble));
        index = new SubscriptionIndex(all);
    }

    void publish(List<PublishedMessage> messages) {
        for (var message : messages) {
            if (deduplication.hasSeen(message)) {
                counter.duplicate();
            } else {
                index.wanting(message).stream()
                        .sorted(Comparator.comparingInt(all::indexOf))
                        .forEach(deliveries -> deliveries.accept(message));
            }
        }
    }

    /** Does what is due and lets the clock go on to what is not yet, until nothing is left. */
    void settle() {
        while (true) {
            for (var task = tasks.poll(); task != null; task = tasks.poll()) {
                task.run();
                if (isEndless()) {
                    throw new IllegalStateException(endless());
                }
            }
            var next = clock.nextAlarm();
            if (next.isEmpty()) {
                return;
            }
            clock.advanceTo(next.get());
        }
    }

    /**
     * Does what is due until what somebody waits for is there; the clock does not go on.
     *
     * @return whether it is there
     */
    boolean deliverUntil(BooleanSupplier arrived) {
        while (!arrived.getAsBoolean()) {
            var task = isEndless() ? null : tasks.poll();
            if (task == null) {
                return false;
            }
            task.run();
        }
        return true;
    }

    private boolean isEndless() {
        return handled.size() >= MOST_ATTEMPTS;
    }

    private String endless() {
        var last = handled.subList(Math.max(0, handled.size() - SHOWN), handled.size()).stream()
                .map(attempt -> attempt.subscription().name())
                .distinct()
                .toList();
        return "the world did not settle within " + MOST_ATTEMPTS + " deliveries, at last to " + last
                + ": a handler publishes more than it handles";
    }

    List<HandledMessage> handled() {
        return List.copyOf(handled);
    }

    /** {@return what settling would deliver, in the order of the subscriptions, each one's oldest first} */
    List<UndeliveredMessage> undelivered() {
        return all.stream()
                .flatMap(deliveries -> deliveries.undelivered().stream())
                .toList();
    }

    DeliveryCounts counts() {
        return counter.counts();
    }

    /** Records each attempt, with what came of its story where there was one. */
    private final class Progress implements DeliveryProgress {

        @Override
        public void attempted(Subscription subscription, Delivery delivery, Optional<HandlingFailure> failure) {
            handled.add(new HandledMessage(
                    subscription,
                    delivery.published(),
                    delivery.failedAttempts() + 1,
                    failure.map(HandlingFailure::error),
                    result));
            result = Optional.empty();
        }

        @Override
        public boolean goesOn() {
            return !isEndless();
        }

        @Override
        public void done(int left) {
            // What sent the dead letter is no attempt.
            result = Optional.empty();
        }
    }
}
