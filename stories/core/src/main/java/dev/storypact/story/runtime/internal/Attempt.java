package dev.storypact.story.runtime.internal;

/**
 * One handling of a message by a thread, and what its time limit does to it: first the thread is interrupted and its story
 * cancelled, and if it goes on nevertheless, it is left behind. Thread-safe.
 */
final class Attempt {

    /** How an attempt ended. */
    enum End {
        IN_TIME,
        OVERDUE,
        LEFT_BEHIND
    }

    private final Thread thread = Thread.currentThread();
    private final Cancellation cancellation = new Cancellation();
    private boolean ended;
    private End end = End.IN_TIME;

    Cancellation cancellation() {
        return cancellation;
    }

    /** Its time is up; {@return whether it was still going on} */
    synchronized boolean interrupt() {
        if (!ended) {
            end = End.OVERDUE;
            cancellation.request();
            thread.interrupt();
        }
        return !ended;
    }

    /** Nobody waits for it any longer; {@return whether it was still going on} */
    synchronized boolean leaveBehind() {
        if (ended) {
            return false;
        }
        ended = true;
        end = End.LEFT_BEHIND;
        return true;
    }

    /** The thread is through with it; an interrupt, whoever it came from, must not reach what the thread does next. */
    synchronized End end() {
        ended = true;
        Thread.interrupted();
        return end;
    }
}
