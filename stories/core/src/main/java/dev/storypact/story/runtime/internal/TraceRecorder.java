package dev.storypact.story.runtime.internal;

import dev.storypact.story.Outcome;
import dev.storypact.story.action.Action;
import dev.storypact.story.runtime.StoryClock;
import dev.storypact.story.runtime.StoryTrace;
import dev.storypact.story.runtime.TraceStep;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Records the steps of one branch in memory; the entries of a parallel block stand in their place. */
final class TraceRecorder implements StepRecorder {

    private final StoryClock clock;
    private final Instant startedAt;
    private final long startNanos;
    private final String branch;
    private final List<Object> entries = new ArrayList<>();

    TraceRecorder(StoryClock clock) {
        this(clock, clock.now(), clock.nanoTime(), "");
    }

    private TraceRecorder(StoryClock clock, Instant startedAt, long startNanos, String branch) {
        this.clock = clock;
        this.startedAt = startedAt;
        this.startNanos = startNanos;
        this.branch = branch;
    }

    @Override
    public long now() {
        return clock.nanoTime() - startNanos;
    }

    @Override
    public String nextNumber() {
        return branch.isEmpty() ? Integer.toString(entries.size() + 1) : branch + "." + (entries.size() + 1);
    }

    @Override
    public void record(Action<?> action, Outcome<?> outcome, long start, long end) {
        entries.add(new TraceStep(branch, entries.size() + 1, action, outcome, start, end));
    }

    @Override
    public StepRecorder[] branches(int count) {
        var block = nextNumber();
        var branches = new TraceRecorder[count];
        for (int i = 0; i < count; i++) {
            branches[i] = new TraceRecorder(clock, startedAt, startNanos, block + "." + (i + 1));
        }
        entries.add(branches);
        return branches;
    }

    @Override
    public StoryTrace trace() {
        var steps = new ArrayList<TraceStep>(entries.size());
        addTo(steps);
        return new StoryTrace(startedAt, steps);
    }

    private void addTo(List<TraceStep> steps) {
        for (var entry : entries) {
            if (entry instanceof TraceStep step) {
                steps.add(step);
            } else {
                for (var recorder : (TraceRecorder[]) entry) {
                    recorder.addTo(steps);
                }
            }
        }
    }
}
