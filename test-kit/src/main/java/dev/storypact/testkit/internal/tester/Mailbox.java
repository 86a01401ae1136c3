package dev.storypact.testkit.internal.tester;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Hands one object at a time from one thread to another.
 *
 * <p>The taker spins for a moment, as the answer of a test or of a story mostly comes at once, and then parks.
 */
final class Mailbox<T> {

    /** About the time that waking a parked thread takes; without a second core there is nobody to wait for. */
    private static final long SPIN_NANOS = Runtime.getRuntime().availableProcessors() > 1 ? 20_000 : 0;

    private static final long FOREVER = Long.MAX_VALUE;

    private volatile @Nullable T content;
    private volatile @Nullable Thread taker;

    /** Hands over an object; the one before must have been taken. */
    void put(T object) {
        content = object;
        LockSupport.unpark(taker);
    }

    /**
     * Waits for an object and takes it.
     *
     * @throws InterruptedException if the taker is interrupted while it waits
     */
    T take() throws InterruptedException {
        spin();
        park(FOREVER, true);
        return taken().orElseThrow();
    }

    /** Waits for an object and takes it, if it comes in time; an interruption is kept until then. */
    Optional<T> takeWithin(Duration time) {
        var interrupted = Thread.interrupted();
        try {
            park(time.toNanos(), false);
        } catch (InterruptedException e) {
            throw new IllegalStateException("interruptions are not looked at here", e);
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
        return taken();
    }

    private Optional<T> taken() {
        var object = Optional.ofNullable(content);
        content = null;
        return object;
    }

    private void spin() {
        var start = System.nanoTime();
        while (content == null && System.nanoTime() - start < SPIN_NANOS) {
            Thread.onSpinWait();
        }
    }

    private void park(long nanos, boolean interruptibly) throws InterruptedException {
        var start = System.nanoTime();
        taker = Thread.currentThread();
        try {
            while (content == null && System.nanoTime() - start < nanos) {
                LockSupport.parkNanos(this, nanos);
                if (interruptibly && Thread.interrupted()) {
                    throw new InterruptedException();
                }
            }
        } finally {
            taker = null;
        }
    }
}
