package dev.storypact.testkit;

import dev.storypact.story.action.StoryErrorType;

/**
 * An action that a stepped story asks for, to be answered by the test.
 *
 * @param <R> what the story returns
 * @param <X> the answer
 * @since 0.1
 */
public interface StoryStepperAsked<R, X> {

    /**
     * Answers the action and goes to the next action or the end.
     *
     * @throws StoryTestError if the value is no answer of that action
     */
    StoryStepper<R> answer(X answer);

    /**
     * Answers an action that has nothing to return and goes to the next action or the end.
     *
     * @throws StoryTestError if the action awaits a value
     */
    StoryStepper<R> answerNothing();

    /**
     * Fails the action and goes to the next action or the end.
     *
     * @throws StoryTestError if the action can't fail so
     */
    StoryStepper<R> fails(StoryErrorType type, String message);

    /** Fails the action, as {@link #fails(StoryErrorType, String)} does, with a message that says that the test did. */
    StoryStepper<R> fails(StoryErrorType type);
}
