package dev.storypact.story.runtime.internal;

import dev.storypact.story.Outcome;
import dev.storypact.story.action.Action;
import dev.storypact.story.action.StoryException;
import dev.storypact.story.runtime.StorySession;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Function;

/** A strand whose actions are performed by the thread that tells it; its branches run concurrently. */
final class DirectStrand implements Strand {

    private final SessionPerformer performer;
    private final StepRecorder recorder;
    private final Executor threads;
    private final Cancellation cancellation;

    DirectStrand(SessionPerformer performer, StepRecorder recorder, Executor threads, Cancellation cancellation) {
        this.performer = performer;
        this.recorder = recorder;
        this.threads = threads;
        this.cancellation = cancellation;
    }

    @Override
    public <R> R perform(Action<R> action, StorySession session) {
        cancellation.check();
        var start = recorder.now();
        R answer;
        try {
            answer = performer.perform(action, session);
        } catch (StoryException e) {
            recorder.record(action, new Outcome.Failure<>(e.error()), start, recorder.now());
            cancellation.check();
            throw e;
        }
        recorder.record(action, new Outcome.Success<>(answer), start, recorder.now());
        return answer;
    }

    @Override
    public <R> List<R> split(List<Function<Strand, R>> branches) {
        cancellation.check();
        var recorders = recorder.branches(branches.size());
        var group = new ConcurrentBranches<R>(threads);
        for (int i = 0; i < branches.size(); i++) {
            var branchCancellation = cancellation.within();
            var strand = new DirectStrand(performer, recorders[i], threads, branchCancellation);
            var branch = branches.get(i);
            group.add(() -> branch.apply(strand), branchCancellation);
        }
        return group.join(cancellation);
    }
}
