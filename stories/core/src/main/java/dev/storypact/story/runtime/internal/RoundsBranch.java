package dev.storypact.story.runtime.internal;

import dev.storypact.story.runtime.internal.Coroutine.Signal;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/** One branch of a {@link RoundsBlock}: where it stands, and what it goes on with. */
final class RoundsBranch<R> {

    private enum State {
        NEW,
        STANDING,
        ENDED
    }

    private final StepRecorder recorder;
    private final Coroutine<BranchReply, BranchRequest, R> coroutine;
    private State state = State.NEW;
    private boolean cancelled;
    private BranchReply reply = new BranchReply.GoOn();
    private Instant waitsUntil = Instant.MIN;
    private Optional<BranchRequest> request = Optional.empty();
    private Optional<R> result = Optional.empty();
    private Optional<Throwable> thrown = Optional.empty();

    RoundsBranch(Rounds rounds, StepRecorder recorder, Function<Strand, R> body) {
        this.recorder = recorder;
        this.coroutine =
                new Coroutine<>(rounds.threads(), inside -> body.apply(new BranchStrand(rounds, recorder, inside)));
    }

    boolean recordsTo(StepRecorder other) {
        return recorder == other;
    }

    boolean isLive() {
        return state != State.ENDED;
    }

    boolean waitsBeyond(Instant time) {
        return waitsUntil.isAfter(time);
    }

    Instant waitsUntil() {
        return waitsUntil;
    }

    /** Lets the code go on until it stops or ends. */
    void goOn() {
        var signal = state == State.NEW ? coroutine.start() : coroutine.resume(reply);
        if (signal instanceof Signal.HandedOut<BranchRequest, R> handedOut) {
            state = State.STANDING;
            request = Optional.of(handedOut.value());
            return;
        }
        state = State.ENDED;
        if (signal instanceof Signal.Returned<BranchRequest, R> returned) {
            result = Optional.of(returned.result());
        } else {
            thrown = Optional.of(((Signal.Threw<BranchRequest, R>) signal).thrown());
        }
    }

    Optional<BranchRequest> takeRequest() {
        var taken = request;
        request = Optional.empty();
        return taken;
    }

    /** Sets what the branch goes on with, at that time. */
    void replyAt(Instant time, BranchReply newReply) {
        waitsUntil = time;
        reply = newReply;
    }

    /** Has the branch end: never begin, or be told once at the ask at which it stands. */
    void cancel() {
        if (state == State.NEW) {
            state = State.ENDED;
        } else if (state == State.STANDING && !cancelled) {
            cancelled = true;
            replyAt(Instant.MIN, new BranchReply.Cancel());
        }
    }

    R result() {
        return result.orElseThrow();
    }

    Optional<Throwable> thrown() {
        return thrown;
    }
}
