package dev.storypact.story.runtime;

import dev.storypact.story.action.Done;
import dev.storypact.story.action.QueueMessage;
import dev.storypact.story.action.QueueSendMessages;
import dev.storypact.story.message.StoryJson;
import dev.storypact.story.message.StoryJsonException;
import dev.storypact.story.runtime.internal.LocalQueue;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;

/**
 * Queues in memory, each made when it is first used. Messages are kept as JSON until somebody takes them.
 *
 * <p>Messages are taken in the order in which they were sent; one with a delay when its time has come. A queue holds at
 * most {@value #CAPACITY} messages; sending more fails with {@link QueueSendMessages#SERVICE_UNAVAILABLE}. A message whose
 * deduplication id the queue saw within the last five minutes is dropped.
 *
 * <p>Thread-safe.
 *
 * @since 0.1
 */
public final class LocalQueues {

    /** The most messages that wait in one queue. */
    public static final int CAPACITY = 100_000;

    private final StoryClock clock;
    private final Map<String, LocalQueue> queues = new ConcurrentHashMap<>();

    private LocalQueues(StoryClock clock) {
        this.clock = clock;
    }

    /** {@return queues without messages, whose delays pass on that clock} */
    public static LocalQueues on(StoryClock clock) {
        return new LocalQueues(clock);
    }

    LocalQueues copyOn(StoryClock copyClock) {
        var copy = new LocalQueues(copyClock);
        queues.forEach((name, queue) -> copy.queues.put(name, queue.copy()));
        return copy;
    }

    /** Takes the next message of a queue off it, if there is one whose time has come. */
    public Optional<QueueMessage<JsonNode>> take(String queueName) {
        return queue(queueName).take(clock.now());
    }

    /** {@return the messages that wait in a queue, delayed ones too, in the order in which they were sent; a copy} */
    public List<QueueMessage<JsonNode>> messages(String queueName) {
        return queue(queueName).messages();
    }

    /** {@return the names of the queues in which a message waits} */
    public Set<String> names() {
        var names = new TreeSet<String>();
        queues.forEach((name, queue) -> {
            if (!queue.messages().isEmpty()) {
                names.add(name);
            }
        });
        return names;
    }

    /** {@return what performs {@code Queue::SendMessages} with these queues} */
    public ActionProcessors processors() {
        return ActionProcessors.none().with(QueueSendMessages.class, this::send);
    }

    private LocalQueue queue(String name) {
        return queues.computeIfAbsent(name, created -> new LocalQueue(CAPACITY));
    }

    private Done send(QueueSendMessages send, StorySession session) {
        List<QueueMessage<JsonNode>> messages;
        try {
            messages = send.queueMessages().stream().map(LocalQueues::json).toList();
        } catch (StoryJsonException e) {
            throw QueueSendMessages.INVALID_MESSAGE.exception(send, e.getMessage());
        }
        if (!queue(send.queueName()).addAll(messages, clock.now())) {
            throw QueueSendMessages.SERVICE_UNAVAILABLE.exception(
                    send,
                    "the queue '" + send.queueName() + "' has no room for " + messages.size()
                            + " more, it holds at most " + CAPACITY + ": take messages off it");
        }
        return Done.DONE;
    }

    private static QueueMessage<JsonNode> json(QueueMessage<?> message) {
        return message.withData(StoryJson.toTree(message.data()).deepCopy());
    }
}
