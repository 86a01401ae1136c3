package dev.storypact.testkit;

import dev.storypact.story.Story;
import dev.storypact.story.action.Action;
import dev.storypact.story.action.Done;
import dev.storypact.story.action.StoryErrorType;
import dev.storypact.story.message.ContextKey;
import dev.storypact.testkit.assertion.StoryRun;
import dev.storypact.testkit.matcher.ActionMatcher;
import java.time.Instant;
import java.util.NavigableMap;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

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
public interface StoryTester {

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

    /** Answers each such action so, instead of performing it. Of several answers to an action the last one given counts. */
    <R> StoryTester answer(ActionMatcher<?, R> matcher, R answer);

    /** Answers each such action with what the function makes of it. */
    <A extends Action<?>, R> StoryTester answerWith(
            ActionMatcher<A, R> matcher, Function<? super A, ? extends R> answer);

    /** Answers each such action that has nothing to return. */
    StoryTester answerNothing(ActionMatcher<?, Done> matcher);

    /** Lets each such action fail with that error, before it had an effect. */
    StoryTester failing(ActionMatcher<?, ?> matcher, StoryErrorType type);

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
     * Makes a stepper, which hands every single action of the story to the test.
     *
     * <p>No answer that was given here counts there: the test answers all actions. The story starts with the first step.
     */
    <R> StoryStepper<R> step(Story<R> story);

    /** {@return the items of a key-value store as JSON, by key} */
    NavigableMap<String, JsonNode> stored(String keyValueStoreName);
}
