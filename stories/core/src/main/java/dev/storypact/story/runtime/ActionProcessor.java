package dev.storypact.story.runtime;

import dev.storypact.story.action.Action;

/**
 * Performs one kind of action.
 *
 * <p>Implementations are thread-safe: one processor serves all stories of a runtime.
 *
 * @param <A> the kind of action
 * @param <R> its answer
 * @since 0.1
 */
@FunctionalInterface
public interface ActionProcessor<A extends Action<R>, R> {

    /**
     * Performs an action.
     *
     * @param session the session of the story that asks
     * @return the answer, never null
     * @throws dev.storypact.story.action.StoryException if the action fails; see
     *     {@link dev.storypact.story.action.StoryErrorType#exception}
     */
    R process(A action, StorySession session);
}
