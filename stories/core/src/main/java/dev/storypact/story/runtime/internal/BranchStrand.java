package dev.storypact.story.runtime.internal;

/** The strand of a branch: hands every action to the strand that it was split from, and stops meanwhile. */
final class BranchStrand extends RoundsStrand {

    private final Coroutine<BranchReply, BranchRequest, ?> coroutine;

    BranchStrand(Rounds rounds, StepRecorder recorder, Coroutine<BranchReply, BranchRequest, ?> coroutine) {
        super(rounds, recorder);
        this.coroutine = coroutine;
    }

    @Override
    OnNothing onNothing() {
        return OnNothing.YIELD;
    }

    @Override
    <R> R perform(BranchRequest.Perform<R> request) {
        var reply = coroutine.handOut(request);
        if (reply instanceof BranchReply.Answer answer) {
            return request.action().resultType().cast(answer.value());
        }
        throw thrown(reply);
    }

    @Override
    void await(Waiting waiting) {
        var reply = coroutine.handOut(new BranchRequest.Wait(waiting));
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
