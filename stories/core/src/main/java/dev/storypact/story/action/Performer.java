package dev.storypact.story.action;

/**
 * Performs one action and returns its answer: the one primitive that all asks stand on.
 *
 * @since 0.1
 */
@FunctionalInterface
public interface Performer {

    /**
     * Performs an action.
     *
     * @return the answer, never null
     * @throws StoryException if the action failed
     */
    <R> R perform(Action<R> action);
}
