package dev.storypact.testkit.internal.execution;

import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeoutException;

/** Invokes on a thread of its own, which is left behind when the time is over. */
final class SeparateThreadInvocation {

    private final FutureTask<Void> task;
    private final Thread thread;
    private final String message;

    private SeparateThreadInvocation(FutureTask<Void> task, String message) {
        this.task = task;
        this.message = message;
        this.thread =
                new Thread(task, "storypact-timeout-" + Thread.currentThread().getName());
        thread.setDaemon(true);
    }

    static SeparateThreadInvocation of(Invocation invocation, String message) {
        FutureTask<Void> task = new FutureTask<>(() -> proceed(invocation), null);
        return new SeparateThreadInvocation(task, message);
    }

    void await(TimeLimit limit) throws Throwable {
        thread.start();
        try {
            task.get(limit.value(), limit.unit());
        } catch (ExecutionException e) {
            Throwable cause = Objects.requireNonNullElse(e.getCause(), e);
            throw cause instanceof Wrapped wrapped ? wrapped.failure() : cause;
        } catch (TimeoutException e) {
            throw timeout();
        } catch (InterruptedException e) {
            task.cancel(true);
            throw e;
        }
    }

    private TimeoutException timeout() {
        TimeoutException timeout = new TimeoutException(message);
        Exception place = new Exception("The test's thread was here");
        place.setStackTrace(thread.getStackTrace());
        timeout.initCause(place);
        task.cancel(true);
        return timeout;
    }

    private static void proceed(Invocation invocation) {
        try {
            invocation.proceed();
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new Wrapped(e);
        }
    }

    /** Carries a checked exception out of a task. */
    private static final class Wrapped extends RuntimeException {

        private final transient Throwable failure;

        Wrapped(Throwable failure) {
            super(failure);
            this.failure = failure;
        }

        Throwable failure() {
            return failure;
        }
    }
}
