package dev.storypact.testkit.internal.execution;

import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Timeout.ThreadMode;

/** Invokes within a time limit, on this thread or on one of its own. */
final class TimeLimiter implements AutoCloseable {

    private final ScheduledThreadPoolExecutor watcher = new ScheduledThreadPoolExecutor(1, TimeLimiter::watcherThread);

    TimeLimiter() {
        watcher.setRemoveOnCancelPolicy(true); // most tests end in time, and there are many
    }

    /**
     * Invokes, and gives up after the limit.
     *
     * @param name what is invoked, for the message
     * @throws TimeoutException if the invocation took longer
     */
    void invoke(Invocation invocation, TimeLimit limit, String name) throws Throwable {
        String message = name + " timed out after " + limit;
        if (limit.mode() == ThreadMode.SEPARATE_THREAD) {
            SeparateThreadInvocation.of(invocation, message).await(limit);
        } else {
            new InterruptibleInvocation(invocation, message).invoke(limit, watcher);
        }
    }

    @Override
    public void close() {
        watcher.shutdownNow();
    }

    private static Thread watcherThread(Runnable task) {
        Thread thread = new Thread(task, "storypact-timeout-watcher");
        thread.setDaemon(true);
        return thread;
    }
}
