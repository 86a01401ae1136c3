package dev.storypact.story.runtime.internal;

import java.lang.reflect.InvocationTargetException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The threads that stories run on beside their callers': virtual ones where the JDK has them (21 and later), else pooled. */
public final class HandlerThreads {

    private static final ExecutorService SHARED = newExecutor();

    private static final ThreadLocal<Boolean> HANDLING = ThreadLocal.withInitial(() -> false);

    private HandlerThreads() {}

    /** Runs a task that handles messages. */
    static void runAsHandler(Runnable task) {
        HANDLING.set(true);
        try {
            task.run();
        } finally {
            HANDLING.remove();
        }
    }

    /** {@return whether this thread handles messages, so that messages wait for it} */
    static boolean isHandler() {
        return HANDLING.get();
    }

    /** {@return the executor for code that no one needs to end: branches} */
    static ExecutorService shared() {
        return SHARED;
    }

    /** {@return an executor of its own, which starts a thread for each task as needed} */
    static ExecutorService newExecutor() {
        try {
            return (ExecutorService)
                    Executors.class.getMethod("newVirtualThreadPerTaskExecutor").invoke(null);
        } catch (NoSuchMethodException e) {
            return Executors.newCachedThreadPool(task -> {
                var thread = new Thread(task, "storypact-handler");
                thread.setDaemon(true);
                return thread;
            });
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("this JDK has virtual threads but refuses to start them", e);
        }
    }
}
