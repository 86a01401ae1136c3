package dev.storypact.story.runtime.internal;

import dev.storypact.story.action.EventBusReceiveMessages;
import dev.storypact.story.message.EventBusMessage;
import dev.storypact.story.runtime.PublishedMessage;
import dev.storypact.story.runtime.StoryClock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/** Keeps the messages for one receiver until it takes them. Thread-safe. */
final class Receiver {

    private static final Logger LOG = LoggerFactory.getLogger(Receiver.class);

    private final ReceiverKey key;
    private final int capacity;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final ArrayDeque<PublishedMessage> kept = new ArrayDeque<>();

    Receiver(ReceiverKey key, int capacity) {
        this.key = key;
        this.capacity = capacity;
    }

    ReceiverKey key() {
        return key;
    }

    void offer(PublishedMessage published) {
        if (!key.wants(published)) {
            return;
        }
        lock.lock();
        try {
            if (kept.size() == capacity) {
                LOG.warn("{} left {} messages behind and loses the oldest: {}", key, capacity, kept.remove());
            }
            kept.add(published);
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    List<EventBusMessage<JsonNode>> receive(EventBusReceiveMessages action, StoryClock clock) {
        lock.lock();
        try {
            if (kept.isEmpty() && !action.maxWait().isZero()) {
                await(action, clock);
            }
            var taken = new ArrayList<EventBusMessage<JsonNode>>();
            while (taken.size() < action.max() && !kept.isEmpty()) {
                var message = kept.remove().message();
                taken.add(message.withData(message.data().deepCopy()));
            }
            return taken;
        } finally {
            lock.unlock();
        }
    }

    private void await(EventBusReceiveMessages action, StoryClock clock) {
        var over = new AtomicBoolean();
        var alarm = clock.alarm(action.maxWait(), () -> end(over));
        try {
            while (kept.isEmpty() && !over.get()) {
                changed.await();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw EventBusReceiveMessages.INTERRUPTED.exception(
                    action,
                    "the thread was interrupted while it waited for messages of the event bus '" + action.eventBusName()
                            + "'");
        } finally {
            alarm.cancel();
        }
    }

    private void end(AtomicBoolean wait) {
        lock.lock();
        try {
            wait.set(true);
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
