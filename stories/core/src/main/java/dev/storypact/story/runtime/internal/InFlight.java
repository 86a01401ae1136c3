package dev.storypact.story.runtime.internal;

/** Counts what has begun and not yet ended, and lets a thread wait until nothing is left. Thread-safe. */
public final class InFlight {

    private long count;

    /** Something begins. */
    public synchronized void begin() {
        count++;
    }

    /** Something that began has ended. */
    public synchronized void end() {
        count--;
        if (count == 0) {
            notifyAll();
        }
    }

    /**
     * Waits until all that began has ended.
     *
     * @return false if the thread was interrupted before that; its interrupt status is set again
     */
    public synchronized boolean awaitNone() {
        try {
            while (count > 0) {
                wait();
            }
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
