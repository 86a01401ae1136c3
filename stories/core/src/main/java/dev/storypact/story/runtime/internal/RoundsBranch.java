package dev.storypact.story.runtime.internal;

import dev.storypact.story.Outcome;
import dev.storypact.story.action.EventBusReceiveMessages;
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
    private Waiting waiting = Waiting.until(Instant.MIN);
    private Optional<BranchRequest.Perform<?>> parked = Optional.empty();
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

    boolean waitsAt(Instant now) {
        return waiting.goesOnAt(now);
    }

    Waiting waiting() {
        return waiting;
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
        replyAfter(Waiting.until(time), newReply);
    }

    /** Sets what the branch goes on with, after that wait. */
    void replyAfter(Waiting newWaiting, BranchReply newReply) {
        waiting = newWaiting;
        reply = newReply;
        parked = Optional.empty();
    }

    /** Keeps an action that waits, until there is a reply. */
    void park(BranchRequest.Perform<?> action, Waiting newWaiting) {
        waiting = newWaiting;
        parked = Optional.of(action);
    }

    /** {@return the action whose wait has ended, to be performed again} */
    Optional<BranchRequest.Perform<?>> parked(Instant now) {
        return waiting.isOverAt(now) ? parked.map(BranchRequest.Perform::afterWait) : parked;
    }

    /** Has the branch end: never begin, or be told once at the ask at which it stands. */
    void cancel() {
        if (state == State.NEW) {
            state = State.ENDED;
        } else if (state == State.STANDING && !cancelled) {
            cancelled = true;
            parked.ifPresent(RoundsBranch::recordCancelled);
            replyAt(Instant.MIN, new BranchReply.Cancel());
        }
    }

    /** The action ended as it does where branches run concurrently: its wait was interrupted. */
    private static void recordCancelled(BranchRequest.Perform<?> waited) {
        var action = (EventBusReceiveMessages) waited.action();
        var error = EventBusReceiveMessages.INTERRUPTED
                .exception(action, "the branch was cancelled while it waited for messages")
                .error();
        var recorder = waited.recorder();
        recorder.record(action, new Outcome.Failure<>(error), waited.startNanos(), recorder.now());
    }

    R result() {
        return result.orElseThrow();
    }

    Optional<Throwable> thrown() {
        return thrown;
    }
}
