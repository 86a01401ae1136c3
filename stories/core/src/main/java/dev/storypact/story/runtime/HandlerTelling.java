package dev.storypact.story.runtime;

import dev.storypact.story.Story;

/**
 * Tells the stories with which a service handles messages.
 *
 * @since 0.1
 */
@FunctionalInterface
public interface HandlerTelling {

    /** Tells a story to its end; {@return what came of it} */
    StoryResult<?> tell(Story<?> story, StorySession session);
}
