package dev.storypact.story.runtime.internal;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Counts what has begun and not yet ended, and lets a thread wait until nothing is left. Thread-safe. */
final class InFlight {

    private static final Duration LONGEST = Duration.ofNanos(Long.MAX_VALUE);

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition none = lock.newCondition();
    private long count;

    /** Something begins. */
    void begin() {
        lock.lock();
        try {
            count++;
        } finally {
            lock.unlock();
        }
    }

    /** Something that began has ended. */
    void end() {
        lock.lock();
        try {
            count = Math.max(0, count - 1);
            if (count == 0) {
                none.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }

    /** Nobody waits any longer for what has begun. */
    void giveUp() {
        lock.lock();
        try {
            count = 0;
            none.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /**
     * Waits until all that began has ended, at most that long by the clock of this machine.
     *
     * @return false if the time passed or the thread was interrupted before that; its interrupt status is set again
     */
    boolean awaitNone(Duration patience) {
        lock.lock();
        try {
            for (var left = nanos(patience); count > 0; ) {
                if (left <= 0) {
                    return false;
                }
                left = none.awaitNanos(left);
            }
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            lock.unlock();
        }
    }

    private static long nanos(Duration patience) {
        return patience.compareTo(LONGEST) < 0 ? patience.toNanos() : Long.MAX_VALUE;
    }
}
