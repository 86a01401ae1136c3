package dev.storypact.testkit.internal.execution;

import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeoutException;

/** Invokes on the caller's thread, which gets interrupted when the time is over. */
final class InterruptibleInvocation {

    private enum State {
        RUNNING,
        ENDED,
        TIMED_OUT
    }

    private final Thread thread = Thread.currentThread();
    private final Invocation invocation;
    private final String message;
    private State state = State.RUNNING;

    InterruptibleInvocation(Invocation invocation, String message) {
        this.invocation = invocation;
        this.message = message;
    }

    void invoke(TimeLimit limit, ScheduledExecutorService watcher) throws Throwable {
        Future<?> interruption = watcher.schedule(this::interrupt, limit.value(), limit.unit());
        try {
            invocation.proceed();
        } catch (Throwable failure) {
            if (endedInTime()) {
                throw failure;
            }
            TimeoutException timeout = new TimeoutException(message);
            timeout.addSuppressed(failure);
            throw timeout;
        } finally {
            interruption.cancel(false);
        }
        if (!endedInTime()) {
            throw new TimeoutException(message);
        }
    }

    private synchronized void interrupt() {
        if (state == State.RUNNING) {
            state = State.TIMED_OUT;
            thread.interrupt();
        }
    }

    /** Clears the interruption too, so that it doesn't reach the next method. */
    private synchronized boolean endedInTime() {
        if (state == State.TIMED_OUT) {
            Thread.interrupted();
            return false;
        }
        state = State.ENDED;
        return true;
    }
}
