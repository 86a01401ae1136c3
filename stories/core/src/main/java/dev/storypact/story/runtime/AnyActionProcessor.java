package dev.storypact.story.runtime;

import dev.storypact.story.action.Action;

/**
 * Performs actions of every kind, such as a test that answers whatever is asked.
 *
 * @since 0.1
 */
public interface AnyActionProcessor {

    /**
     * Performs an action.
     *
     * @param session the session of the story that asks
     * @return the answer, never null
     * @throws dev.storypact.story.action.StoryException if the action fails
     */
    <R> R process(Action<R> action, StorySession session);
}
