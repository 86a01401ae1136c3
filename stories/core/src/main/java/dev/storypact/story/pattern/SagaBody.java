package dev.storypact.story.pattern;

import dev.storypact.story.Ask;

/**
 * What a saga does: a story that takes its steps one after the other.
 *
 * @param <R> what the saga returns
 * @since 0.1
 */
@FunctionalInterface
public interface SagaBody<R> {

    /**
     * Tells the saga.
     *
     * @param ask asks for what belongs to no step
     * @param saga takes the steps
     * @return the result, never null
     */
    R tell(Ask ask, SagaSteps saga);
}
