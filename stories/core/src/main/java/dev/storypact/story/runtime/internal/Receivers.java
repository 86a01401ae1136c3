package dev.storypact.story.runtime.internal;

import dev.storypact.story.action.EventBusReceiveMessages;
import dev.storypact.story.message.EventBusMessage;
import dev.storypact.story.runtime.PublishedMessage;
import dev.storypact.story.runtime.StoryClock;
import dev.storypact.story.runtime.StorySession;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;

/**
 * The tellings that take messages from a local event bus themselves. Neither publishing a message nor the end of a telling costs
 * more because others wait for messages of other types. Thread-safe.
 */
public final class Receivers implements Receiving {

    private final StoryClock clock;
    private final int capacity;
    private final ReceiverIndex index = new ReceiverIndex();

    /** The inner maps are used under the lock of this object. */
    private final Map<ReceivingTelling, Map<ReceiverKey, Receiver>> byTelling = new ConcurrentHashMap<>();

    Receivers(StoryClock clock, int capacity) {
        this.clock = clock;
        this.capacity = capacity;
    }

    void offer(PublishedMessage published) {
        index.candidates(published).forEach(receiver -> receiver.offer(published));
    }

    @Override
    public List<EventBusMessage<JsonNode>> receive(EventBusReceiveMessages action, StorySession session) {
        return receiver(ReceiverKey.of(action, session)).receive(action, clock);
    }

    private synchronized Receiver receiver(ReceiverKey key) {
        return byTelling
                .computeIfAbsent(key.telling(), telling -> new HashMap<>())
                .computeIfAbsent(key, this::added);
    }

    private Receiver added(ReceiverKey key) {
        var receiver = new Receiver(key, capacity);
        index.add(receiver);
        return receiver;
    }

    /** A telling has ended: it will take nothing more. */
    public void forget(StorySession session) {
        if (byTelling.isEmpty()) {
            return;
        }
        var ended = ReceivingTelling.of(session);
        if (byTelling.containsKey(ended)) {
            remove(ended);
        }
    }

    private synchronized void remove(ReceivingTelling ended) {
        byTelling.getOrDefault(ended, Map.of()).values().forEach(index::remove);
        byTelling.remove(ended);
    }
}
