package dev.storypact.story.runtime.internal;

import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One branch, run once. */
final class ConcurrentBranch<R> {

    private final Supplier<R> body;
    private final Cancellation cancellation;
    private final BiConsumer<ConcurrentBranch<R>, Throwable> failed;
    private final CountDownLatch ended = new CountDownLatch(1);
    private final Object lock = new Object();
    private boolean cancelled;
    private @Nullable Thread thread;
    private Optional<R> result = Optional.empty();

    ConcurrentBranch(Supplier<R> body, Cancellation cancellation, BiConsumer<ConcurrentBranch<R>, Throwable> failed) {
        this.body = body;
        this.cancellation = cancellation;
        this.failed = failed;
    }

    void run() {
        if (begin()) {
            try {
                result = Optional.of(body.get());
            } catch (StoryCancelled e) {
                // ended as it was asked to
            } catch (Throwable e) {
                failed.accept(this, e);
            } finally {
                end();
            }
        }
    }

    /** A branch that was cancelled before it began ends without having begun. */
    private boolean begin() {
        synchronized (lock) {
            if (cancelled) {
                ended.countDown();
                return false;
            }
            thread = Thread.currentThread();
            return true;
        }
    }

    private void end() {
        synchronized (lock) {
            thread = null;
            if (cancelled) {
                // an interrupt that came too late must not reach what the thread does next
                Thread.interrupted();
            }
        }
        ended.countDown();
    }

    /** Cancels the branch: at its next ask, or at the one in which it waits. */
    void cancel() {
        synchronized (lock) {
            if (cancelled) {
                return;
            }
            cancelled = true;
            cancellation.request();
            if (thread != null) {
                thread.interrupt();
            }
        }
    }

    void awaitEnd() throws InterruptedException {
        ended.await();
    }

    R result() {
        return result.orElseThrow();
    }
}
