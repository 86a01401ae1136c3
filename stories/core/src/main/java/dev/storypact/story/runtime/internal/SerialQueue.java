package dev.storypact.story.runtime.internal;

import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.Executor;

/** Runs tasks one after the other, in the order in which they were added. Thread-safe; the tasks never throw. */
public final class SerialQueue {

    private final Executor executor;
    private final Queue<Runnable> tasks = new ArrayDeque<>();
    private boolean running;

    public SerialQueue(Executor executor) {
        this.executor = executor;
    }

    /** Adds a task; returns at once. */
    public void add(Runnable task) {
        synchronized (tasks) {
            tasks.add(task);
            if (running) {
                return;
            }
            running = true;
        }
        executor.execute(this::runAll);
    }

    private void runAll() {
        for (var task = next(); task.isPresent(); task = next()) {
            task.get().run();
        }
    }

    private Optional<Runnable> next() {
        synchronized (tasks) {
            var task = Optional.ofNullable(tasks.poll());
            running = task.isPresent();
            return task;
        }
    }
}
