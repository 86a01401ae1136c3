package dev.storypact.story.runtime.internal;

import java.lang.reflect.InvocationTargetException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The threads that stories run on beside their callers': virtual ones where the JDK has them (21 and later), else pooled. */
public final class HandlerThreads {

    private static final ExecutorService SHARED = newExecutor();

    private HandlerThreads() {}

    /** {@return the executor for code that no one needs to end: branches} */
    static ExecutorService shared() {
        return SHARED;
    }

    /** {@return an executor of its own, which starts a thread for each task as needed} */
    public static ExecutorService newExecutor() {
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
