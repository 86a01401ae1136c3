package dev.storypact.story.runtime.internal;

import dev.storypact.story.action.EventBusReceiveMessages;
import dev.storypact.story.message.EventBusMessage;
import dev.storypact.story.runtime.DeliveryCounts;
import dev.storypact.story.runtime.EventBus;
import dev.storypact.story.runtime.HandledMessage;
import dev.storypact.story.runtime.HandlerTelling;
import dev.storypact.story.runtime.PublishedMessage;
import dev.storypact.story.runtime.StorySession;
import dev.storypact.story.runtime.Subscription;
import dev.storypact.story.runtime.UndeliveredMessage;
import dev.storypact.story.runtime.VirtualClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import tools.jackson.databind.JsonNode;

/** An event bus that keeps what is published, and delivers it when it is told to. One thread at a time. */
public final class SimulatedEventBus implements EventBus, Receiving {

    private final Optional<Set<String>> declared;
    private final VirtualClock clock;
    private final long seed;
    private final List<PublishedMessage> published = new ArrayList<>();
    private final SettlingDeliveries deliveries;

    /** How many of the published messages each receiver has looked at. */
    private final Map<ReceiverKey, Integer> seen = new HashMap<>();

    /**
     * @param declared the buses that exist; where it is absent, every bus does
     * @param clock passes the waits of those who receive
     */
    public SimulatedEventBus(Optional<Set<String>> declared, VirtualClock clock, long seed) {
        this.clock = clock;
        this.seed = seed;
        this.declared = declared.map(Set::copyOf);
        this.deliveries = new SettlingDeliveries(clock, seed);
    }

    /** {@return a bus on which the same was published, without subscriptions} */
    public SimulatedEventBus copyOn(VirtualClock copyClock) {
        var copy = new SimulatedEventBus(declared, copyClock, seed);
        copy.published.addAll(published);
        copy.seen.putAll(seen);
        return copy;
    }

    @Override
    public Set<String> names() {
        return declared.orElseGet(() -> {
            var used = new TreeSet<String>();
            published.forEach(message -> used.add(message.eventBusName()));
            return used;
        });
    }

    @Override
    public boolean has(String eventBusName) {
        return declared.map(names -> names.contains(eventBusName)).orElse(true);
    }

    @Override
    public void publish(List<PublishedMessage> messages) {
        published.addAll(messages);
        deliveries.publish(messages);
    }

    /** Delivers what is published from now on to a subscription, while {@link #settle} runs or somebody waits for a message. */
    public void subscribe(Subscription subscription, HandlerTelling telling) {
        deliveries.subscribe(subscription, telling);
    }

    /** Delivers what is to be delivered. */
    public void settle() {
        deliveries.settle();
    }

    /** {@return each attempt to handle a message, oldest first} */
    public List<HandledMessage> handled() {
        return deliveries.handled();
    }

    /** {@return what settling would deliver} */
    public List<UndeliveredMessage> undelivered() {
        return deliveries.undelivered();
    }

    /** {@return how the deliveries so far ended} */
    public DeliveryCounts counts() {
        return deliveries.counts();
    }

    @Override
    public List<EventBusMessage<JsonNode>> receive(EventBusReceiveMessages action, StorySession session) {
        var key = ReceiverKey.of(action, session);
        if (!hasNext(key) && !action.maxWait().isZero()) {
            await(key, action.maxWait());
        }
        var taken = new ArrayList<EventBusMessage<JsonNode>>();
        while (taken.size() < action.max() && hasNext(key)) {
            var message = published.get(seen.merge(key, 1, Integer::sum) - 1).message();
            taken.add(message.withData(message.data().deepCopy()));
        }
        return taken;
    }

    /** Looks past what the receiver does not want. */
    private boolean hasNext(ReceiverKey key) {
        int next = seen.getOrDefault(key, 0);
        while (next < published.size() && !key.wants(published.get(next))) {
            next++;
        }
        seen.put(key, next);
        return next < published.size();
    }

    private void await(ReceiverKey key, Duration atMost) {
        BooleanSupplier arrived = () -> deliveries.deliverUntil(() -> hasNext(key));
        switch (OnNothing.current()) {
            case PASS_TIME -> clock.advanceTo(clock.now().plus(atMost), arrived);
            case YIELD -> throw new StillWaiting(atMost, arrived);
            case ANSWER -> {}
        }
    }

    /** {@return what was published, oldest first, without the first so many} */
    public List<PublishedMessage> publishedAfter(int count) {
        return List.copyOf(published.subList(count, published.size()));
    }

    /** {@return how many messages were published} */
    public int publishedCount() {
        return published.size();
    }
}
