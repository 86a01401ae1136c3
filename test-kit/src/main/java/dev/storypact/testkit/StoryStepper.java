package dev.storypact.testkit;

import dev.storypact.story.action.Action;
import dev.storypact.story.action.StoryError;
import dev.storypact.story.action.StoryErrorType;
import dev.storypact.testkit.assertion.StoryRun;
import dev.storypact.testkit.matcher.ActionMatcher;

/**
 * Tells a story action by action: the test sees each one and answers it.
 *
 * <p>Either as sentences that check what the story asks:
 *
 * <pre>{@code
 * tester.step(publishTestEvent())
 *     .asks(contextList()).answer(Map.of())
 *     .asks(eventBusSendMessages("test-events").withMessages(1)).answerNothing()
 *     .returnsNothing();
 * }</pre>
 *
 * <p>or as a generator:
 *
 * <pre>{@code
 * var stepper = tester.step(publishTestEvent());
 * assertThat(stepper.next().action().type()).isEqualTo("Context::List");
 * assertThat(stepper.next(Map.of()).action(EventBusSendMessages.class).eventBusName()).isEqualTo("test-events");
 * assertThat(stepper.next().isDone()).isTrue();
 * }</pre>
 *
 * <p>The story runs on a thread of its own while the test waits, and the other way round; the two never run at once. A test
 * may stop half-way: when it ends, the story is unwound by an {@link Error}, its {@code finally} blocks run, and what they
 * ask is refused. A story that failed must be looked at, by {@link #throwsError}, {@link #error} or {@link #run}.
 *
 * <p>To be used by the thread of the test alone.
 *
 * @param <R> what the story returns
 * @since 0.1
 */
public interface StoryStepper<R> {

    /**
     * Starts the story, or answers an action that has nothing to return, and goes to the next action or the end.
     *
     * @throws StoryTestError if the action awaits a value, or the story has ended
     */
    StoryStepper<R> next();

    /**
     * Answers the action and goes to the next action or the end.
     *
     * @throws StoryTestError if the value is no answer of that action, or if the story asks nothing: it has not started yet
     *     or has ended
     */
    StoryStepper<R> next(Object answer);

    /**
     * Fails the action and goes to the next action or the end.
     *
     * @throws StoryTestError if the action can't fail so, or if the story asks nothing
     */
    StoryStepper<R> fail(StoryErrorType type, String message);

    /** Fails the action, as {@link #fail(StoryErrorType, String)} does, with a message that says that the test did. */
    StoryStepper<R> fail(StoryErrorType type);

    /**
     * Returns what the story asks.
     *
     * @throws StoryTestError if it asks nothing: it has not started yet or has ended
     */
    Action<?> action();

    /**
     * Returns what the story asks.
     *
     * @throws AssertionError if that is an action of another class
     * @throws StoryTestError if it asks nothing: it has not started yet or has ended
     */
    <A extends Action<?>> A action(Class<A> actionClass);

    /** {@return whether the story has ended, by returning or by failing} */
    boolean isDone();

    /**
     * Returns what the story returned.
     *
     * @throws AssertionError if it failed or has not ended
     */
    R result();

    /**
     * Returns what the story failed with.
     *
     * @throws AssertionError if it returned or has not ended
     */
    StoryError error();

    /**
     * Returns what came of the story, for assertions on it.
     *
     * @throws AssertionError if it has not ended
     */
    StoryRun<R> run();

    /**
     * Verifies that the story asks for such an action now; starts the story if need be.
     *
     * @return how to answer it
     */
    <X> StoryStepperAsked<R, X> asks(ActionMatcher<?, X> matcher);

    /** Verifies that the story has returned a value that equals that one. */
    StoryStepper<R> returns(R expected);

    /** Verifies that the story has returned and had nothing to return. */
    StoryStepper<R> returnsNothing();

    /** Verifies that the story has failed with an error of that type. */
    StoryStepper<R> throwsError(StoryErrorType type);

    /** Verifies that the story has failed with an error of that type, such as {@code Story/Defect}. */
    StoryStepper<R> throwsError(String type);

    /** Unwinds a story that has not ended; the end of the test does so, too. */
    void close();
}
