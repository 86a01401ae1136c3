package dev.storypact.story.runtime.internal;

import dev.storypact.story.action.EventBusReceiveMessages;
import dev.storypact.story.message.EventBusMessage;
import dev.storypact.story.runtime.PublishedMessage;
import dev.storypact.story.runtime.StoryClock;
import dev.storypact.story.runtime.StorySession;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import tools.jackson.databind.JsonNode;

/** The tellings that take messages from a local event bus themselves. Thread-safe. */
public final class Receivers implements Receiving {

    private final StoryClock clock;
    private final int capacity;
    private final CopyOnWriteArrayList<Receiver> all = new CopyOnWriteArrayList<>();

    Receivers(StoryClock clock, int capacity) {
        this.clock = clock;
        this.capacity = capacity;
    }

    void offer(PublishedMessage published) {
        all.forEach(receiver -> receiver.offer(published));
    }

    @Override
    public List<EventBusMessage<JsonNode>> receive(EventBusReceiveMessages action, StorySession session) {
        return receiver(ReceiverKey.of(action, session)).receive(action, clock);
    }

    private synchronized Receiver receiver(ReceiverKey key) {
        return all.stream()
                .filter(receiver -> receiver.key().equals(key))
                .findFirst()
                .orElseGet(() -> added(new Receiver(key, capacity)));
    }

    private Receiver added(Receiver receiver) {
        all.add(receiver);
        return receiver;
    }

    /** A telling has ended: it will take nothing more. */
    public void forget(StorySession session) {
        if (!all.isEmpty()) {
            var ended = ReceivingTelling.of(session);
            all.removeIf(receiver -> receiver.key().telling().equals(ended));
        }
    }
}
