package dev.storypact.story.runtime.internal;

import dev.storypact.story.action.Action;
import dev.storypact.story.runtime.StorySession;
import java.util.List;
import java.util.function.Function;

/** A strand whose branches are told in deterministic rounds; see {@link RoundsBlock}. */
abstract sealed class RoundsStrand implements Strand permits CallerStrand, BranchStrand {

    private final Rounds rounds;
    private final StepRecorder recorder;

    RoundsStrand(Rounds rounds, StepRecorder recorder) {
        this.rounds = rounds;
        this.recorder = recorder;
    }

    @Override
    public final <R> R perform(Action<R> action, StorySession session) {
        return perform(new BranchRequest.Perform<>(action, session, recorder, recorder.now(), onNothing()));
    }

    @Override
    public final <R> List<R> split(List<Function<Strand, R>> branches) {
        return new RoundsBlock<>(this, rounds, recorder, branches).tell();
    }

    /** {@return what an action of this strand's own does where it has to wait} */
    abstract OnNothing onNothing();

    /** Performs an action for this strand or for a branch that was split from it. */
    abstract <R> R perform(BranchRequest.Perform<R> request);

    /** Lets time pass, for all branches of a block wait. */
    abstract void await(Waiting waiting);
}
