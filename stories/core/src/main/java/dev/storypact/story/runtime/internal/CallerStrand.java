package dev.storypact.story.runtime.internal;

import dev.storypact.story.Outcome;
import dev.storypact.story.action.EventBusReceiveMessages;
import dev.storypact.story.action.PlatformDelay;
import dev.storypact.story.action.StoryException;

/** The strand outside of all blocks: performs every action, those of branches too, on the thread that tells the story. */
final class CallerStrand extends RoundsStrand {

    private final SessionPerformer performer;
    private final Rounds rounds;
    private final StepRecorder own;

    CallerStrand(SessionPerformer performer, Rounds rounds, StepRecorder recorder) {
        super(rounds, recorder);
        this.performer = performer;
        this.rounds = rounds;
        this.own = recorder;
    }

    @Override
    OnNothing onNothing() {
        return OnNothing.PASS_TIME;
    }

    @Override
    <R> R perform(BranchRequest.Perform<R> request) {
        var action = request.action();
        var recorder = request.recorder();
        var start = request.startNanos();
        R answer;
        try {
            answer = answer(request);
        } catch (StoryException e) {
            recorder.record(action, new Outcome.Failure<>(e.error()), start, recorder.now());
            throw e;
        }
        if (action instanceof PlatformDelay delay) {
            // In a branch the delay has begun; its block waits for the end. Outside of blocks it is over at once.
            if (recorder == own) {
                rounds.clock().advance(delay.duration());
            }
            recorder.record(
                    action,
                    new Outcome.Success<>(answer),
                    start,
                    start + delay.duration().toNanos());
        } else {
            recorder.record(action, new Outcome.Success<>(answer), start, recorder.now());
        }
        return answer;
    }

    private <R> R answer(BranchRequest.Perform<R> request) {
        return request.action() instanceof EventBusReceiveMessages
                ? request.onNothing().during(() -> performed(request))
                : performed(request);
    }

    private <R> R performed(BranchRequest.Perform<R> request) {
        return performer.performStep(request.action(), request.session(), request.recorder());
    }

    @Override
    void await(Waiting waiting) {
        rounds.clock().advanceTo(waiting.until(), waiting.arrived());
    }
}
