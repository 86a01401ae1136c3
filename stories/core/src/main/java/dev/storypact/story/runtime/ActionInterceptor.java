package dev.storypact.story.runtime;

import dev.storypact.story.action.Action;
import dev.storypact.story.action.Performer;

/**
 * Stands between all stories of a runtime and its processors: it can look at an action, answer it itself, refuse it or
 * hand it on.
 *
 * <p>Implementations are thread-safe.
 *
 * @since 0.1
 */
public interface ActionInterceptor {

    /**
     * Intercepts an action.
     *
     * @param session the session of the story that asks
     * @param next the next interceptor, or the processors
     * @return the answer, never null
     * @throws dev.storypact.story.action.StoryException if the action fails or is refused
     */
    <R> R intercept(Action<R> action, StorySession session, Performer next);
}
