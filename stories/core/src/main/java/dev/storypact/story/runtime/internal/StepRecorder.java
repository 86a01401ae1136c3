package dev.storypact.story.runtime.internal;

import dev.storypact.story.Outcome;
import dev.storypact.story.action.Action;
import dev.storypact.story.action.StoryError;
import dev.storypact.story.runtime.StoryClock;
import dev.storypact.story.runtime.StoryTrace;
import dev.storypact.story.runtime.TraceStep;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Records the steps of one telling. Used by the thread that tells. */
public final class StepRecorder {

    private final StoryClock clock;
    private final Instant startedAt;
    private final long startNanos;
    private final List<TraceStep> steps = new ArrayList<>();

    public StepRecorder(StoryClock clock) {
        this.clock = clock;
        this.startedAt = clock.now();
        this.startNanos = clock.nanoTime();
    }

    long now() {
        return clock.nanoTime() - startNanos;
    }

    void answered(Action<?> action, Object answer, long start) {
        add(action, new Outcome.Success<>(answer), start);
    }

    void failed(Action<?> action, StoryError error, long start) {
        add(action, new Outcome.Failure<>(error), start);
    }

    private void add(Action<?> action, Outcome<?> outcome, long start) {
        steps.add(new TraceStep(steps.size() + 1, action, outcome, start, now()));
    }

    /** {@return what was recorded so far} */
    public StoryTrace trace() {
        return new StoryTrace(startedAt, steps);
    }
}
