package dev.storypact.story;

import dev.storypact.story.action.StoryError;
import dev.storypact.story.action.StoryException;

/**
 * How a story, or an action, ended: with a value or with an error.
 *
 * @param <R> the value
 * @since 0.1
 */
public sealed interface Outcome<R> {

    /**
     * Returns the value.
     *
     * @throws StoryException if there is none
     */
    R orThrow();

    /** {@return whether it ended with a value} */
    default boolean isSuccess() {
        return this instanceof Success<R>;
    }

    /** It ended with a value. */
    record Success<R>(R value) implements Outcome<R> {
        @Override
        public R orThrow() {
            return value;
        }
    }

    /** It ended with an error. */
    record Failure<R>(StoryError error) implements Outcome<R> {
        @Override
        public R orThrow() {
            throw new StoryException(error);
        }
    }
}
