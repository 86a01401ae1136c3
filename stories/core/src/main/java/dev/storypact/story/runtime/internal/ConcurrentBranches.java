package dev.storypact.story.runtime.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * The branches of one parallel block, run by the joining thread and by as many threads of an executor as it gives.
 *
 * <p>Each of these threads begins the next branch until all have begun. So the joining thread waits only for branches that
 * have begun; these wait for nothing but branches within them; and a thread of the executor begins a branch only when it runs
 * no other. No thread waits in a circle, and blocks within blocks end on a pool of any size, even of none.
 *
 * <p>The first branch that fails cancels all others; the block ends when all have.
 */
final class ConcurrentBranches<R> {

    private final Executor threads;
    private final List<ConcurrentBranch<R>> branches = new ArrayList<>();
    private final AtomicInteger next = new AtomicInteger();
    private Optional<Throwable> failure = Optional.empty();

    ConcurrentBranches(Executor threads) {
        this.threads = threads;
    }

    void add(Supplier<R> body, Cancellation cancellation) {
        branches.add(new ConcurrentBranch<>(body, cancellation, this::failed));
    }

    /** Runs all to their end. */
    List<R> join(Cancellation ownCancellation) {
        for (int others = branches.size() - 1; others > 0; others--) {
            threads.execute(() -> runEach(() -> {}));
        }
        runEach(() -> cancelIf(ownCancellation.isPending()));
        var interrupted = false;
        for (var branch : branches) {
            interrupted |= awaitEnd(branch);
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        ownCancellation.check();
        throwFailure();
        return branches.stream().map(ConcurrentBranch::result).toList();
    }

    private void runEach(Runnable afterEach) {
        for (int i = next.getAndIncrement(); i < branches.size(); i = next.getAndIncrement()) {
            branches.get(i).run();
            afterEach.run();
        }
    }

    private void cancelIf(boolean requested) {
        if (requested) {
            branches.forEach(ConcurrentBranch::cancel);
        }
    }

    /** Waits; an interrupt cancels all branches, which then end soon. */
    private boolean awaitEnd(ConcurrentBranch<R> branch) {
        var interrupted = false;
        while (true) {
            try {
                branch.awaitEnd();
                return interrupted;
            } catch (InterruptedException e) {
                interrupted = true;
                branches.forEach(ConcurrentBranch::cancel);
            }
        }
    }

    private void failed(ConcurrentBranch<R> failing, Throwable thrown) {
        synchronized (this) {
            if (failure.isPresent()) {
                if (failure.get() != thrown) {
                    failure.get().addSuppressed(thrown);
                }
                return;
            }
            failure = Optional.of(thrown);
        }
        branches.stream().filter(branch -> branch != failing).forEach(ConcurrentBranch::cancel);
    }

    private synchronized void throwFailure() {
        if (failure.isPresent()) {
            throw Rethrown.of(failure.get());
        }
    }
}
