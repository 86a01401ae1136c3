package dev.storypact.story;

import dev.storypact.story.action.Action;
import dev.storypact.story.action.Performer;

/**
 * Answers one kind of action in place of the outside.
 *
 * @param <A> the kind of action
 * @param <R> its answer
 * @since 0.1
 */
@FunctionalInterface
public interface OverrideHandler<A extends Action<R>, R> {

    /**
     * Answers an action.
     *
     * @param outer performs actions as outside of the override; handing the action to it lets it through
     * @return the answer, never null
     * @throws dev.storypact.story.action.StoryException if the action is to fail
     */
    R answer(A action, Performer outer);
}
