package dev.storypact.story.runtime.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.function.Supplier;

/**
 * The branches of one parallel block, run on the threads of an executor.
 *
 * <p>The joining thread runs each branch itself that no other thread has begun yet, so that blocks within blocks end on a pool
 * of any size. The first branch that fails cancels all others; the block ends when all have.
 */
final class ConcurrentBranches<R> {

    private final ExecutorService threads;
    private final List<ConcurrentBranch<R>> branches = new ArrayList<>();
    private Optional<Throwable> failure = Optional.empty();

    ConcurrentBranches(ExecutorService threads) {
        this.threads = threads;
    }

    void add(Supplier<R> body, Cancellation cancellation) {
        branches.add(new ConcurrentBranch<>(body, cancellation, this::failed));
    }

    /** Runs all to their end. */
    List<R> join(Cancellation ownCancellation) {
        branches.forEach(threads::execute);
        var interrupted = false;
        for (var branch : branches) {
            branch.run();
            if (ownCancellation.isRequested()) {
                branches.forEach(ConcurrentBranch::cancel);
            }
            interrupted |= awaitEnd(branch);
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        ownCancellation.check();
        throwFailure();
        return branches.stream().map(ConcurrentBranch::result).toList();
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
