package dev.storypact.story;

import dev.storypact.story.action.Action;
import dev.storypact.story.action.Performer;

/**
 * Answers actions of every kind in place of the outside, or lets them through.
 *
 * @since 0.1
 */
public interface OverrideAllHandler {

    /**
     * Answers an action.
     *
     * @param outer performs actions as outside of the override; handing the action to it lets it through
     * @return the answer, never null
     * @throws dev.storypact.story.action.StoryException if the action is to fail
     */
    <R> R answer(Action<R> action, Performer outer);
}
