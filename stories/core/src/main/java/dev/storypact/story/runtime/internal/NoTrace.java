package dev.storypact.story.runtime.internal;

import dev.storypact.story.Outcome;
import dev.storypact.story.action.Action;
import dev.storypact.story.runtime.StoryTrace;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/** Records nothing, so that a telling of any length needs no more memory. */
record NoTrace(Instant startedAt) implements StepRecorder {

    @Override
    public long now() {
        return 0;
    }

    @Override
    public String nextNumber() {
        return "";
    }

    @Override
    public void record(Action<?> action, Outcome<?> outcome, long startNanos, long endNanos) {
        // what it is for
    }

    @Override
    public StepRecorder[] branches(int count) {
        var branches = new StepRecorder[count];
        Arrays.fill(branches, this);
        return branches;
    }

    @Override
    public StoryTrace trace() {
        return new StoryTrace(startedAt, List.of());
    }
}
