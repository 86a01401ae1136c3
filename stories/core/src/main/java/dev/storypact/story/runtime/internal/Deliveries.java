package dev.storypact.story.runtime.internal;

import dev.storypact.story.runtime.DeliveryCounts;
import dev.storypact.story.runtime.PublishedMessage;
import dev.storypact.story.runtime.StoryClock;
import dev.storypact.story.runtime.Subscription;
import dev.storypact.story.runtime.UndeliveredMessage;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ThreadLocalRandom;

/** All that a local event bus delivers: fans messages out to subscriptions and receivers. Thread-safe. */
public final class Deliveries {

    /** The depth of a message that no handler published. */
    private static final int FROM_OUTSIDE = 1;

    private final ExecutorService threads = HandlerThreads.newExecutor();
    private final InFlight inFlight = new InFlight();
    private final DeliveryCounter counter = new DeliveryCounter();
    private final Admission admission;
    private final DeduplicationWindow deduplication;
    private final Receivers receivers;
    private final List<SubscriptionDeliveries> all;
    private final SubscriptionIndex index;

    /**
     * @param capacity how many messages a subscription's queue takes
     * @param window how long a deduplication id is remembered
     */
    public Deliveries(
            List<Subscription> subscriptions, HandlerRuntime runtime, StoryClock clock, int capacity, Duration window) {
        this.admission = new Admission(capacity, clock);
        this.deduplication = new DeduplicationWindow(clock, window);
        this.receivers = new Receivers(clock, capacity);
        var progress = new Progress();
        this.all = subscriptions.stream()
                .map(subscription -> new SubscriptionDeliveries(
                        subscription,
                        new MessageHandling(subscription, runtime),
                        threads,
                        clock,
                        counter,
                        progress,
                        () -> ThreadLocalRandom.current().nextDouble()))
                .toList();
        this.index = new SubscriptionIndex(all);
    }

    /**
     * Accepts messages, all or none.
     *
     * @throws dev.storypact.story.runtime.EventBusException if they are not accepted
     */
    public void publish(List<PublishedMessage> messages) {
        var wanting = messages.stream().map(index::wanting).toList();
        admission.admit(counted(wanting), isFromOutside(messages), () -> {
            for (int i = 0; i < messages.size(); i++) {
                accept(messages.get(i), wanting.get(i));
            }
        });
    }

    private static boolean isFromOutside(List<PublishedMessage> messages) {
        return !HandlerThreads.isHandler() && messages.stream().allMatch(message -> message.depth() == FROM_OUTSIDE);
    }

    private static Map<SubscriptionDeliveries, Integer> counted(List<List<SubscriptionDeliveries>> wanting) {
        var counted = new HashMap<SubscriptionDeliveries, Integer>();
        for (var ofMessage : wanting) {
            for (var deliveries : ofMessage) {
                counted.merge(deliveries, 1, Integer::sum);
            }
        }
        return counted;
    }

    private void accept(PublishedMessage published, List<SubscriptionDeliveries> wanting) {
        if (deduplication.hasSeen(published)) {
            counter.duplicate();
            return;
        }
        receivers.offer(published);
        for (var deliveries : wanting) {
            deliveries.accept(published);
        }
    }

    /** {@return those who take messages themselves} */
    public Receivers receivers() {
        return receivers;
    }

    /** {@return how the deliveries so far ended} */
    public DeliveryCounts counts() {
        return counter.counts();
    }

    /**
     * Takes nothing more from outside, delivers what there is, trying failed deliveries again at once, and ends the threads.
     *
     * @param patience how long by the clock of this machine; what is not delivered then is given up
     * @return what was not delivered
     */
    public List<UndeliveredMessage> close(Duration patience) {
        if (HandlerThreads.isHandler()) {
            throw new IllegalStateException(
                    "a handler can't close the event bus that waits for it: close it from outside");
        }
        admission.beginClosing();
        all.forEach(SubscriptionDeliveries::hurry);
        var drained = inFlight.awaitNone(patience);
        var undelivered = admission.close() && !drained ? abandonAll() : List.<UndeliveredMessage>of();
        threads.shutdownNow();
        return undelivered;
    }

    private List<UndeliveredMessage> abandonAll() {
        var undelivered = all.stream()
                .flatMap(deliveries -> deliveries.abandon().stream())
                .toList();
        inFlight.giveUp();
        return undelivered;
    }

    /** Counts deliveries, and tells those who wait for room. */
    private final class Progress implements DeliveryProgress {

        @Override
        public void accepted() {
            inFlight.begin();
        }

        @Override
        public void done(int left) {
            admission.roomMade(left);
            inFlight.end();
        }
    }
}
