package dev.storypact.testkit.internal.tester;

import java.lang.reflect.InvocationTargetException;
import java.util.concurrent.Executor;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** The threads of stepped stories: virtual ones where the JDK has them (21 and later), else daemons that are used again. */
final class StoryThreads {

    private static final String IDLE_NAME = "storypact-stepper-idle";
    private static final long IDLE_SECONDS = 5;
    private static final Executor THREADS = newThreads();

    private StoryThreads() {}

    /** Runs a story's side of a stepper on a thread of that name. */
    static void start(String name, Runnable story) {
        THREADS.execute(() -> {
            var thread = Thread.currentThread();
            thread.setName(name);
            try {
                story.run();
            } finally {
                thread.setName(IDLE_NAME);
            }
        });
    }

    private static Executor newThreads() {
        try {
            var virtual = Thread.class.getMethod("startVirtualThread", Runnable.class);
            return story -> {
                try {
                    virtual.invoke(null, story);
                } catch (IllegalAccessException | InvocationTargetException e) {
                    throw new IllegalStateException("this JDK has virtual threads but refuses to start one", e);
                }
            };
        } catch (NoSuchMethodException e) {
            return new ThreadPoolExecutor(
                    0, Integer.MAX_VALUE, IDLE_SECONDS, TimeUnit.SECONDS, new SynchronousQueue<>(), task -> {
                        var thread = new Thread(task, IDLE_NAME);
                        thread.setDaemon(true);
                        return thread;
                    });
        }
    }
}
