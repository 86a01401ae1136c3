package dev.storypact.story.runtime.internal;

import java.lang.reflect.InvocationTargetException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The threads that handlers run on: virtual ones where the JDK has them (21 and later), else a cached pool. */
public final class HandlerThreads {

    private HandlerThreads() {}

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
