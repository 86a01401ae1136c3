package dev.storypact.story.runtime.internal;

import dev.storypact.story.runtime.Alarm;
import java.time.Duration;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one thread that waits for the alarms of this machine's clock. Thread-safe. */
public final class AlarmThread {

    private static final Logger LOG = LoggerFactory.getLogger(AlarmThread.class);
    private static final ScheduledThreadPoolExecutor THREAD = newThread();

    private AlarmThread() {}

    /** Does a task, which must be short, after that time. */
    public static Alarm after(Duration delay, Runnable task) {
        var scheduled = THREAD.schedule(() -> run(task), delay.toNanos(), TimeUnit.NANOSECONDS);
        return () -> scheduled.cancel(false);
    }

    private static void run(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException e) {
            LOG.error("an alarm of the clock failed", e);
        }
    }

    private static ScheduledThreadPoolExecutor newThread() {
        var executor = new ScheduledThreadPoolExecutor(1, task -> {
            var thread = new Thread(task, "storypact-alarms");
            thread.setDaemon(true);
            return thread;
        });
        executor.setRemoveOnCancelPolicy(true);
        return executor;
    }
}
