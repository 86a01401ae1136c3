package dev.storypact.story.runtime.internal;

import dev.storypact.story.action.Action;
import dev.storypact.story.runtime.StorySession;
import java.time.Instant;

/** The strand of a branch: hands every action to the strand that it was split from, and stops meanwhile. */
final class BranchStrand extends RoundsStrand {

    private final Coroutine<BranchReply, BranchRequest, ?> coroutine;

    BranchStrand(Rounds rounds, StepRecorder recorder, Coroutine<BranchReply, BranchRequest, ?> coroutine) {
        super(rounds, recorder);
        this.coroutine = coroutine;
    }

    @Override
    <R> R perform(Action<R> action, StorySession session, StepRecorder recorder) {
        var reply = coroutine.handOut(new BranchRequest.Perform(action, session, recorder));
        if (reply instanceof BranchReply.Answer answer) {
            return action.resultType().cast(answer.value());
        }
        throw thrown(reply);
    }

    @Override
    void waitUntil(Instant time) {
        var reply = coroutine.handOut(new BranchRequest.WaitUntil(time));
        if (!(reply instanceof BranchReply.GoOn)) {
            throw thrown(reply);
        }
    }

    private static RuntimeException thrown(BranchReply reply) {
        if (reply instanceof BranchReply.Failure failure) {
            throw Rethrown.of(failure.thrown());
        }
        throw new StoryCancelled();
    }
}
