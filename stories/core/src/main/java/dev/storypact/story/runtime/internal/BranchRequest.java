package dev.storypact.story.runtime.internal;

import dev.storypact.story.action.Action;
import dev.storypact.story.runtime.StorySession;
import java.time.Instant;

/** What a branch wants of the strand that it was split from. */
sealed interface BranchRequest {

    /** Perform an action and record it there. */
    record Perform(Action<?> action, StorySession session, StepRecorder recorder) implements BranchRequest {}

    /** Don't resume before that time: all branches of a block within this branch wait. */
    record WaitUntil(Instant time) implements BranchRequest {}
}
