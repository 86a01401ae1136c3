package dev.storypact.story.runtime.internal;

import dev.storypact.story.action.Action;
import dev.storypact.story.runtime.StorySession;

/** Performs an action within a session: the interceptors and the processors of a runtime, as one. */
public interface SessionPerformer {

    /** {@return the answer} */
    <R> R perform(Action<R> action, StorySession session);

    /**
     * Performs an action as the next step of a recorder, for those who need to know the step's number.
     *
     * @return the answer
     */
    default <R> R performStep(Action<R> action, StorySession session, StepRecorder recorder) {
        return perform(action, session);
    }
}
