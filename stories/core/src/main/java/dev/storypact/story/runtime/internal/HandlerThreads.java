package dev.storypact.story.runtime.internal;

import java.lang.reflect.InvocationTargetException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** The threads that stories run on beside their callers': virtual ones where the JDK has them (21 and later), else pooled. */
public final class HandlerThreads {

    /** How many branches of parallel blocks run at once beside the threads that tell the blocks, where there are no virtual threads. */
    static final int MOST_FOR_BRANCHES = 256;

    private static final ExecutorService UNBOUNDED = newExecutor();
    private static final Executor FOR_BRANCHES = hasVirtualThreads() ? UNBOUNDED : newPool(MOST_FOR_BRANCHES);

    private static final ThreadLocal<Boolean> HANDLING = ThreadLocal.withInitial(() -> false);

    private HandlerThreads() {}

    /** Runs a task that handles messages. */
    static void runAsHandler(Runnable task) {
        if (isHandler()) { // in a simulation, a handler that waits lets others handle messages meanwhile
            task.run();
            return;
        }
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

    /** {@return the executor for the branches of parallel blocks that run concurrently; it may leave a task undone} */
    static Executor forBranches() {
        return FOR_BRANCHES;
    }

    /** {@return the executor for code of which one thread runs at a time, and all others wait for their turn} */
    static ExecutorService forCoroutines() {
        return UNBOUNDED;
    }

    /** {@return an executor of at most that many threads; it leaves a task undone that comes while none is free} */
    static Executor newPool(int most) {
        return new ThreadPoolExecutor(
                0,
                most,
                60,
                TimeUnit.SECONDS,
                new SynchronousQueue<>(),
                task -> daemon(task, "storypact-branch"),
                new ThreadPoolExecutor.DiscardPolicy());
    }

    private static boolean hasVirtualThreads() {
        return !(UNBOUNDED instanceof ThreadPoolExecutor);
    }

    /** {@return an executor of its own, which starts a thread for each task as needed} */
    static ExecutorService newExecutor() {
        try {
            return (ExecutorService)
                    Executors.class.getMethod("newVirtualThreadPerTaskExecutor").invoke(null);
        } catch (NoSuchMethodException e) {
            return Executors.newCachedThreadPool(task -> daemon(task, "storypact-handler"));
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("this JDK has virtual threads but refuses to start them", e);
        }
    }

    private static Thread daemon(Runnable task, String name) {
        var thread = new Thread(task, name);
        thread.setDaemon(true);
        return thread;
    }
}
