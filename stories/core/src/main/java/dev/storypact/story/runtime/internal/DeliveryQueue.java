package dev.storypact.story.runtime.internal;

import dev.storypact.story.runtime.PublishedMessage;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.Set;

/**
 * What one subscription has still to handle: decides which delivery is next and how many are handled at once.
 *
 * <p>The next is the oldest that may be handled now. Of a group only the oldest may be; one that waits for its retry may
 * not be until it has waited. Thread-safe; never calls out.
 */
final class DeliveryQueue {

    private static final Comparator<Delivery> OLDEST_FIRST = Comparator.comparingLong(Delivery::number);

    /** As most groups have few messages at a time. */
    private static final int FEW = 2;

    private final int concurrency;

    /** May be handled, and did not wait for anything: in the order of their numbers. */
    private final ArrayDeque<Delivery> arrived = new ArrayDeque<>();

    /** May be handled now that they have waited, for the one before in the group or for their retry. */
    private final PriorityQueue<Delivery> returned = new PriorityQueue<>(OLDEST_FIRST);

    /** By group, those behind the oldest; an entry for each group that has any. */
    private final Map<String, ArrayDeque<Delivery>> behind = new HashMap<>();

    private final Set<Delivery> awaitingRetry = new HashSet<>();
    private final Set<Delivery> running = new HashSet<>();
    private long accepted;
    private int workers;
    private volatile int size;

    DeliveryQueue(int concurrency) {
        this.concurrency = concurrency;
    }

    /** {@return how many deliveries were added and are not done} */
    int size() {
        return size;
    }

    /** Adds a message at the end; {@return whether one more worker is to begin} */
    synchronized boolean add(PublishedMessage published) {
        var delivery = new Delivery(published, accepted++);
        size = size + 1;
        if (delivery.groupId().isPresent()) {
            var group = behind.get(delivery.groupId().get());
            if (group != null) {
                group.add(delivery);
                return false;
            }
            behind.put(delivery.groupId().get(), new ArrayDeque<>(FEW));
        }
        arrived.add(delivery);
        return claimWorker();
    }

    private boolean claimWorker() {
        if (workers == concurrency || (arrived.isEmpty() && returned.isEmpty())) {
            return false;
        }
        workers++;
        return true;
    }

    /** {@return the next delivery for a worker; none ends that worker} */
    synchronized Optional<Delivery> take() {
        var next = Optional.ofNullable(oldest().poll());
        next.ifPresentOrElse(running::add, () -> workers--);
        return next;
    }

    private Queue<Delivery> oldest() {
        var first = arrived.peek();
        var second = returned.peek();
        return second == null || (first != null && first.number() < second.number()) ? arrived : returned;
    }

    /** A delivery is over, however it ended; {@return how many are left} */
    synchronized int done(Delivery delivery) {
        if (running.remove(delivery) || awaitingRetry.remove(delivery)) {
            delivery.groupId().ifPresent(this::freeGroup);
            size = size - 1;
        }
        return size;
    }

    private void freeGroup(String groupId) {
        var group = behind.get(groupId);
        if (group != null && group.isEmpty()) {
            behind.remove(groupId);
        } else if (group != null) {
            returned.add(group.remove());
        }
    }

    /** A running delivery steps aside until {@link #retry}; its group waits for it. */
    synchronized void awaitRetry(Delivery delivery) {
        if (running.remove(delivery)) {
            awaitingRetry.add(delivery);
        }
    }

    /** A delivery may be handled again; {@return whether one more worker is to begin} */
    synchronized boolean retry(Delivery delivery) {
        if (awaitingRetry.remove(delivery)) {
            returned.add(delivery);
            return claimWorker();
        }
        return false;
    }

    synchronized List<Delivery> awaitingRetry() {
        return List.copyOf(awaitingRetry);
    }

    /** {@return everything that is not done, running or not, oldest first} */
    synchronized List<Delivery> all() {
        var all = new ArrayList<Delivery>(size);
        all.addAll(running);
        all.addAll(awaitingRetry);
        all.addAll(arrived);
        all.addAll(returned);
        behind.values().forEach(all::addAll);
        all.sort(OLDEST_FIRST);
        return all;
    }

    /** Takes out everything, running or not; {@return it, oldest first} */
    synchronized List<Delivery> clear() {
        var all = all();
        running.clear();
        awaitingRetry.clear();
        arrived.clear();
        returned.clear();
        behind.clear();
        size = 0;
        return all;
    }
}
