package dev.storypact.story.runtime.internal;

import dev.storypact.story.action.Action;
import dev.storypact.story.runtime.StorySession;
import java.time.Instant;
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
        return perform(action, session, recorder);
    }

    @Override
    public final <R> List<R> split(List<Function<Strand, R>> branches) {
        return new RoundsBlock<>(this, rounds, recorder, branches).tell();
    }

    /** Performs an action for this strand or for a branch that was split from it. */
    abstract <R> R perform(Action<R> action, StorySession session, StepRecorder stepRecorder);

    /** Lets time pass, for all branches of a block wait. */
    abstract void waitUntil(Instant time);
}
