package dev.storypact.testkit;

import dev.storypact.story.Story;
import dev.storypact.story.action.Action;
import dev.storypact.story.action.Done;
import dev.storypact.story.action.StoryErrorType;
import dev.storypact.story.message.ContextKey;
import dev.storypact.story.message.EventBusMessage;
import dev.storypact.story.runtime.Subscription;
import dev.storypact.testkit.assertion.StoryRun;
import dev.storypact.testkit.assertion.StoryWorld;
import dev.storypact.testkit.matcher.ActionMatcher;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/**
 * The simulated world in which one test tells or steps stories.
 *
 * <p>The world has a clock that stands still, counted guids, key-value stores and event buses that keep what is published,
 * so that a test needs to prepare only what is special to it:
 *
 * <pre>{@code
 * @StoryTest
 * void publishes_user_created(StoryTester tester) {
 *     var run = tester.at("2026-01-01T00:00:00Z").tell(Users.createUser(new CreateUserInput("ada@example.com", "Ada")));
 *
 *     assertThat(run).succeeded();
 *     assertThat(run).publishedTo("user-events").exactlyOneMessage().hasType("USER_CREATED");
 * }
 * }</pre>
 *
 * <p>With a schema registry, each message that is published is validated as in production, and there are the event buses
 * that the registry knows. Without one, every event bus exists.
 *
 * <p>Each run of a {@link StoryTest} method gets a tester of its own. A tester belongs to its test: it is not safe for use by
 * several threads, nor after the test has ended.
 *
 * @since 0.1
 */
public interface StoryTester extends StoryWorld {

    /**
     * Sets the clock. After the first story it can only move forward.
     *
     * @throws StoryTestError if that would move the clock back
     */
    StoryTester at(Instant time);

    /**
     * Sets the clock.
     *
     * @param time in ISO 8601 with the offset Z, such as {@code 2026-01-01T00:00:00Z}
     * @throws StoryTestError if the text is no such time, or would move the clock back
     */
    StoryTester at(String time);

    /**
     * Seeds the random numbers of the whole world: those that stories ask for, and the jitter of retries. 0 where no test says
     * otherwise; the same seed gives the same run.
     *
     * @throws StoryTestError after the first story
     */
    StoryTester seed(long seed);

    /** Gives the stories that follow a value of the context, as if their caller had provided it. */
    <T> StoryTester givenContext(ContextKey<T> key, T value);

    /**
     * Puts an item into a key-value store.
     *
     * @param item anything that Jackson writes as a JSON object with the store's key in it
     * @throws StoryTestError here or when the first story is told, if the item has no key
     */
    StoryTester givenStored(String keyValueStoreName, Object item);

    /**
     * Declares the component that is the key of a store's items; without this it is {@code id}.
     *
     * @throws StoryTestError if a story was told already
     */
    StoryTester givenStoreKey(String keyValueStoreName, String component);

    /** Sets a parameter of the configuration that stories read. */
    StoryTester givenParameter(String name, String value);

    /** Sets a secret of the configuration that stories read; reports show its name only. */
    StoryTester givenSecret(String name, String value);

    /**
     * Sets a global of the configuration that stories read.
     *
     * @param value anything that Jackson writes as JSON
     */
    StoryTester givenGlobal(String name, Object value);

    /**
     * Lets others have published messages already, which a story may receive.
     *
     * <p>They are no publications of the stories that the test tells: no assertion on a run finds them. Those that a subscription of
     * the test's world gets are not judged by their schemas, as with {@link #deliver(Subscription, EventBusMessage)}.
     *
     * @throws StoryTestError if a message is none that can be published, or if no subscription gets it and its schema refuses it
     */
    StoryTester givenSent(String eventBusName, EventBusMessage<?>... messages);

    /**
     * Lets others publish messages when that time has passed, so that a story which waits for them may receive them, or may not.
     *
     * <p>The time passes while a story waits, while a world settles, and with {@link #at(Instant)}.
     *
     * @param delay from now on the virtual clock
     * @throws StoryTestError if a message is none that can be published, or if no subscription gets it and its schema refuses it
     * @throws IllegalArgumentException if the delay is negative
     */
    StoryTester givenSentAfter(Duration delay, String eventBusName, EventBusMessage<?>... messages);

    /** Answers each such action so, instead of performing it. Of several answers to an action the last one given counts. */
    <R> StoryTester answer(ActionMatcher<?, R> matcher, R answer);

    /** Answers each such action with what the function makes of it. */
    <A extends Action<?>, R> StoryTester answerWith(
            ActionMatcher<A, R> matcher, Function<? super A, ? extends R> answer);

    /**
     * Answers the first such action with the first of these, the second with the second, and so on. An action that comes
     * after the last answer is an error of the test, and so is an answer that nothing asks for.
     *
     * @throws IllegalArgumentException if there is no answer
     */
    <R> StoryTester answerInSequence(ActionMatcher<?, R> matcher, List<? extends R> answers);

    /** Answers each such action that has nothing to return. */
    StoryTester answerNothing(ActionMatcher<?, Done> matcher);

    /** Lets each such action fail with that error, before it had an effect. */
    StoryTester failing(ActionMatcher<?, ?> matcher, StoryErrorType type);

    /**
     * Lets the nth such action fail with that error, before it had an effect; all others are performed or answered as if
     * this were not said.
     *
     * @param nth from 1
     * @throws IllegalArgumentException if it is less than 1
     */
    StoryTester failingNth(int nth, ActionMatcher<?, ?> matcher, StoryErrorType type);

    /** Makes every action need an answer of the test: one that has none fails the test. */
    StoryTester strict();

    /**
     * Tells a story to its end, on the caller's thread.
     *
     * @return what came of it; a run that failed must be looked at
     * @throws StoryTestError if an answer is missing or wrong, or if the story does not end
     */
    <R> StoryRun<R> tell(Story<R> story);

    /**
     * Delivers a message to a subscription and tells the story that handles it to its end, on the caller's thread.
     *
     * <p>The message arrives as from another service: its data as JSON, decoded to the handler's own type, what its publisher
     * leaves to the event bus filled in, its correlation id the session's. Nothing is tried again.
     *
     * <p>No schema judges the message: a change of its publisher is no failure of the subscriber's tests. The evidence holds it, and
     * {@code contract:publish} warns of one that the schema of its event refuses ({@code SUB-UNSENDABLE}).
     *
     * <p>An event bus has no use for what a handler returns, so the run has no type for it; a test that wants to see it tells
     * the handler's story itself, such as {@code tester.tell(Inventory.reserve(event))}.
     *
     * @return what came of the handling; a run that failed must be looked at
     * @throws StoryTestError if the subscription's filter doesn't accept the message, or if it is none that can be published
     */
    StoryRun<?> deliver(Subscription subscription, EventBusMessage<?> message);

    /**
     * Delivers a message to the one subscription of a class that wants it, as
     * {@link #deliver(Subscription, EventBusMessage)} does.
     *
     * @param declaring has methods that carry {@link dev.storypact.story.Subscribes}
     * @throws StoryTestError if no subscription of the class wants the message, or several do
     */
    StoryRun<?> deliver(Class<?> declaring, EventBusMessage<?> message);

    /** {@return the world of several services that this test can set up; always the same one} */
    World world();

    /**
     * Makes a stepper, which hands every single action of the story to the test.
     *
     * <p>No answer that was given here counts there: the test answers all actions. The story starts with the first step.
     */
    <R> StoryStepper<R> step(Story<R> story);
}
