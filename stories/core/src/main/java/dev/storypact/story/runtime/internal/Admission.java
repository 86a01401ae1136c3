package dev.storypact.story.runtime.internal;

import dev.storypact.story.action.EventBusSendMessages;
import dev.storypact.story.runtime.EventBusException;
import dev.storypact.story.runtime.StoryClock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The door of a local event bus: lets messages in one publication after the other, keeps publishers from outside waiting
 * until there is room, and shuts. Thread-safe.
 */
final class Admission {

    /** How long a publisher waits for room, by the clock. */
    static final Duration PATIENCE = Duration.ofSeconds(30);

    private final int capacity;
    private final StoryClock clock;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition room = lock.newCondition();
    private final AtomicInteger waiting = new AtomicInteger();
    private boolean closing;
    private boolean closed;

    Admission(int capacity, StoryClock clock) {
        this.capacity = capacity;
        this.clock = clock;
    }

    /**
     * Lets messages in.
     *
     * @param wanted how many deliveries it makes to each subscription
     * @param fromOutside whether it may have to wait; what handlers publish never waits, as room can depend on them
     * @param accept does it; nobody else is let in meanwhile
     * @throws EventBusException if the door is shut, or there is no room for too long
     */
    void admit(Map<SubscriptionDeliveries, Integer> wanted, boolean fromOutside, Runnable accept) {
        lock.lock();
        try {
            refuseIfShut(fromOutside);
            if (fromOutside && firstFull(wanted).isPresent()) {
                awaitRoom(wanted);
            }
            accept.run();
        } finally {
            lock.unlock();
        }
    }

    private void refuseIfShut(boolean fromOutside) {
        if (closed || (closing && fromOutside)) {
            throw unavailable("the local event bus is closed: publish before the runtime is closed");
        }
    }

    private void awaitRoom(Map<SubscriptionDeliveries, Integer> wanted) {
        var impatient = new AtomicBoolean();
        var alarm = clock.alarm(PATIENCE, () -> {
            impatient.set(true);
            lookAgain();
        });
        waiting.incrementAndGet();
        try {
            for (var full = firstFull(wanted); full.isPresent(); full = firstFull(wanted)) {
                if (impatient.get()) {
                    throw unavailable(
                            "the subscription '" + full.get().subscription().name() + "' has "
                                    + full.get().size() + " messages to handle and takes " + capacity
                                    + "; it had no room within " + PATIENCE
                                    + ": publish later, let it handle more at once, or give the bus a larger queue");
                }
                room.await();
                refuseIfShut(true);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unavailable("the thread was interrupted while it waited for room in a subscription's queue");
        } finally {
            waiting.decrementAndGet();
            alarm.cancel();
        }
    }

    /** More messages than a queue takes at all are let into an empty one. */
    private Optional<SubscriptionDeliveries> firstFull(Map<SubscriptionDeliveries, Integer> wanted) {
        for (var entry : wanted.entrySet()) {
            var size = entry.getKey().size();
            if (size > 0 && size + entry.getValue() > capacity) {
                return Optional.of(entry.getKey());
            }
        }
        return Optional.empty();
    }

    /**
     * A subscription has finished a delivery.
     *
     * @param left how many it has left; those who wait look when it is half empty and when it is empty, not each time
     */
    void roomMade(int left) {
        if (waiting.get() > 0 && (left == capacity / 2 || left == 0)) {
            lookAgain();
        }
    }

    private void lookAgain() {
        lock.lock();
        try {
            room.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** From now on lets in only what handlers publish. */
    void beginClosing() {
        lock.lock();
        try {
            closing = true;
            room.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** From now on lets in nothing; {@return whether it did until now} */
    boolean close() {
        lock.lock();
        try {
            var open = !closed;
            closed = true;
            return open;
        } finally {
            lock.unlock();
        }
    }

    private static EventBusException unavailable(String description) {
        return new EventBusException(EventBusSendMessages.SERVICE_UNAVAILABLE, description);
    }
}
