package dev.storypact.story.runtime.internal;

import dev.storypact.story.Outcome;
import dev.storypact.story.action.Action;
import dev.storypact.story.action.PlatformDelay;
import dev.storypact.story.action.StoryException;
import dev.storypact.story.runtime.StorySession;
import java.time.Instant;

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
    <R> R perform(Action<R> action, StorySession session, StepRecorder recorder) {
        var start = recorder.now();
        R answer;
        try {
            answer = performer.performStep(action, session, recorder);
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

    @Override
    void waitUntil(Instant time) {
        rounds.clock().advanceTo(time);
    }
}
