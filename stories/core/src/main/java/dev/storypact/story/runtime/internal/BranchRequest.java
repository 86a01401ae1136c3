package dev.storypact.story.runtime.internal;

import dev.storypact.story.action.Action;
import dev.storypact.story.runtime.StorySession;

/** What a branch wants of the strand that it was split from. */
sealed interface BranchRequest {

    /**
     * Perform an action and record it.
     *
     * @param recorder records it, and tells whose action it is
     * @param startNanos when it was asked, by the recorder
     * @param onNothing what it does where it has to wait
     */
    record Perform<R>(
            Action<R> action, StorySession session, StepRecorder recorder, long startNanos, OnNothing onNothing)
            implements BranchRequest {

        /** {@return the request to end now, whatever is there} */
        Perform<R> afterWait() {
            return new Perform<>(action, session, recorder, startNanos, OnNothing.ANSWER);
        }
    }

    /** Don't resume before that: all branches of a block within this branch wait. */
    record Wait(Waiting waiting) implements BranchRequest {}
}
