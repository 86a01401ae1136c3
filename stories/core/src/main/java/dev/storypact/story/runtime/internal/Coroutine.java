package dev.storypact.story.runtime.internal;

import java.util.concurrent.Executor;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Code on a thread of its own that stops wherever it hands something out, until it is resumed: of the two threads exactly one
 * runs at any time, so nothing in it needs a lock.
 *
 * <p>The threads hand over by spinning shortly and parking then.
 *
 * @param <I> what the code is resumed with
 * @param <O> what it hands out
 * @param <R> what it returns
 */
final class Coroutine<I, O, R> {

    /** Spins before parking; on one core the other thread can't run meanwhile, so it is given the core instead. */
    private static final int SPINS = Runtime.getRuntime().availableProcessors() > 1 ? 2_000 : 0;

    private final Executor threads;
    private final Function<Coroutine<I, O, R>, R> code;

    private volatile boolean inside;
    private @Nullable Thread outer;
    private @Nullable Thread inner;
    private @Nullable I resumedWith;
    private @Nullable Signal<O, R> signal;

    /** What comes out of the code: something it hands out, or its end. */
    sealed interface Signal<O, R> {

        /** It stopped and handed this out. */
        record HandedOut<O, R>(O value) implements Signal<O, R> {}

        /** It returned this. */
        record Returned<O, R>(R result) implements Signal<O, R> {}

        /** It threw this. */
        record Threw<O, R>(Throwable thrown) implements Signal<O, R> {}
    }

    Coroutine(Executor threads, Function<Coroutine<I, O, R>, R> code) {
        this.threads = threads;
        this.code = code;
    }

    /** Begins the code and waits until it stops or ends. */
    Signal<O, R> start() {
        outer = Thread.currentThread();
        inside = true;
        threads.execute(this::run);
        return awaitOutside();
    }

    /** Lets the code go on with that value and waits until it stops or ends. */
    Signal<O, R> resume(I value) {
        outer = Thread.currentThread();
        resumedWith = value;
        inside = true;
        LockSupport.unpark(inner);
        return awaitOutside();
    }

    /** Stops the code, called from within it, until it is resumed. */
    I handOut(O value) {
        inner = Thread.currentThread();
        giveBack(new Signal.HandedOut<>(value));
        await(true);
        var resumed = resumedWith;
        resumedWith = null;
        if (resumed == null) {
            throw new IllegalStateException("resumed with nothing");
        }
        return resumed;
    }

    private void run() {
        Signal<O, R> end;
        try {
            end = new Signal.Returned<>(code.apply(this));
        } catch (Throwable e) {
            end = new Signal.Threw<>(e);
        }
        giveBack(end);
    }

    private void giveBack(Signal<O, R> given) {
        var waiting = outer;
        signal = given;
        inside = false;
        LockSupport.unpark(waiting);
    }

    private Signal<O, R> awaitOutside() {
        await(false);
        var given = signal;
        signal = null;
        if (given == null) {
            throw new IllegalStateException("stopped with nothing");
        }
        return given;
    }

    /** Waits until it is the turn of that side. An interrupt is kept for the code that waits, not taken. */
    private void await(boolean side) {
        for (int i = 0; i < SPINS && inside != side; i++) {
            Thread.onSpinWait();
        }
        var interrupted = false;
        while (inside != side) {
            LockSupport.park(this);
            interrupted |= Thread.interrupted();
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
