package dev.storypact.story.runtime.internal;

import dev.storypact.story.Outcome;
import dev.storypact.story.action.Action;
import dev.storypact.story.runtime.StoryTrace;

/** Records the steps of one branch of a telling, or none. Used by one thread at a time. */
public sealed interface StepRecorder permits TraceRecorder, NoTrace {

    /** {@return nanoseconds since the telling began} */
    long now();

    /** {@return the number of the step that is recorded next; empty where none is} */
    String nextNumber();

    /** Records a step. */
    void record(Action<?> action, Outcome<?> outcome, long startNanos, long endNanos);

    /** {@return a recorder for each branch of a parallel block, which counts as the next step} */
    StepRecorder[] branches(int count);

    /** {@return what was recorded so far, that of branches in their place} */
    StoryTrace trace();
}
