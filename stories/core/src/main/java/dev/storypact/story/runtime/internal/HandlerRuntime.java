package dev.storypact.story.runtime.internal;

import dev.storypact.story.Story;
import dev.storypact.story.runtime.StoryResult;
import dev.storypact.story.runtime.StorySession;

/** Tells the stories of handlers. */
@FunctionalInterface
public interface HandlerRuntime {

    /** {@return what came of the story} */
    StoryResult<?> run(Story<?> story, StorySession session, Cancellation cancellation);
}
