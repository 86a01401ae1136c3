package dev.storypact.contract.internal.work;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/** Does the same with many things that don't depend on one another, on all processors. */
public final class AllProcessors {

    // Fewer are done before threads for them have started.
    private static final int FEWEST = 16;

    private AllProcessors() {}

    /**
     * {@return what comes of each thing, in their order}
     *
     * <p>The threads are ordinary ones, which have the class loader of the caller's thread, as a build tool's plugins need it.
     *
     * @throws IllegalStateException if the caller is interrupted
     */
    public static <T, R> List<R> map(List<T> things, Function<T, R> work) {
        if (things.size() < FEWEST) {
            return things.stream().map(work).toList();
        }
        var executor = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
        try {
            var tasks = new ArrayList<Callable<R>>();
            things.forEach(thing -> tasks.add(() -> work.apply(thing)));
            var results = new ArrayList<R>();
            for (var future : executor.invokeAll(tasks)) {
                results.add(result(future));
            }
            return List.copyOf(results);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted at work on " + things.size() + " things", e);
        } finally {
            executor.shutdownNow();
        }
    }

    private static <R> R result(Future<R> future) throws InterruptedException {
        try {
            return future.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException thrown) {
                throw thrown;
            }
            if (e.getCause() instanceof Error thrown) {
                throw thrown;
            }
            throw new IllegalStateException("a function threw a checked exception", e);
        }
    }
}
