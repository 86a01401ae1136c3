package dev.storypact.story.runtime.internal;

import dev.storypact.story.action.QueueMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import tools.jackson.databind.JsonNode;

/** One bounded queue in memory. Thread-safe. */
public final class LocalQueue {

    private static final Duration DEDUPLICATION_WINDOW = Duration.ofMinutes(5);

    private final int capacity;
    private final Queue<Waiting> waiting = new ArrayDeque<>();
    private final Map<String, Instant> seen = new LinkedHashMap<>();

    private record Waiting(QueueMessage<JsonNode> message, Instant from) {}

    public LocalQueue(int capacity) {
        this.capacity = capacity;
    }

    /** {@return a queue with the same messages, which goes on by itself} */
    public synchronized LocalQueue copy() {
        var copy = new LocalQueue(capacity);
        copy.waiting.addAll(waiting);
        copy.seen.putAll(seen);
        return copy;
    }

    /** Adds messages, all of them or none; {@return whether there was room} */
    public synchronized boolean addAll(List<QueueMessage<JsonNode>> messages, Instant now) {
        if (waiting.size() + messages.size() > capacity) {
            return false;
        }
        seen.values().removeIf(time -> !time.plus(DEDUPLICATION_WINDOW).isAfter(now));
        for (var message : messages) {
            if (message.deduplicationId().isEmpty()
                    || seen.putIfAbsent(message.deduplicationId().get(), now) == null) {
                waiting.add(new Waiting(message, now.plus(message.delay().orElse(Duration.ZERO))));
            }
        }
        return true;
    }

    /** Takes off the first message whose time has come. */
    public synchronized Optional<QueueMessage<JsonNode>> take(Instant now) {
        for (var each = waiting.iterator(); each.hasNext(); ) {
            var first = each.next();
            if (!first.from().isAfter(now)) {
                each.remove();
                return Optional.of(first.message());
            }
        }
        return Optional.empty();
    }

    /** {@return the messages that wait} */
    public synchronized List<QueueMessage<JsonNode>> messages() {
        return waiting.stream().map(Waiting::message).toList();
    }
}
