package dev.storypact.testkit.assertion;

import dev.storypact.schema.SchemaRegistry;
import dev.storypact.story.Outcome;
import dev.storypact.story.action.StoryError;
import dev.storypact.story.runtime.PublishedMessage;
import dev.storypact.story.runtime.StoryTrace;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.AssertProvider;

/**
 * What came of a story that a test told: how it ended, what it asked, what it published.
 *
 * <p>AssertJ's own {@code assertThat(run)} gives the assertions, a {@link StoryRunAssert}.
 *
 * <p>A run that failed must be looked at: a test in which nothing calls {@link #outcome()}, {@link #result()},
 * {@link #error()} or an assertion on how the story ended does not pass.
 *
 * @param <R> what the story returns
 * @since 0.1
 */
public interface StoryRun<R> extends AssertProvider<StoryRunAssert<R>> {

    /** {@return the name that the story was given} */
    Optional<String> storyName();

    /** {@return how the story ended} */
    Outcome<R> outcome();

    /**
     * Returns what the story returned.
     *
     * @throws AssertionError if it failed
     */
    R result();

    /**
     * Returns what the story failed with.
     *
     * @throws AssertionError if it did not fail
     */
    StoryError error();

    /** {@return the exception that the story ended with, if it did} */
    Optional<Throwable> cause();

    /** {@return where the story's own code threw that exception: class, method and line, if they are known} */
    Optional<StackTraceElement> thrownAt();

    /** {@return all actions that the story asked for, each with its outcome} */
    StoryTrace trace();

    /** {@return the messages that event buses accepted, complete as a subscriber receives them, oldest first} */
    List<PublishedMessage> published();

    /** {@return the schema registry that the test is configured with, if it is} */
    Optional<SchemaRegistry> schemas();

    /** {@return the assertions on this run} */
    @Override
    default StoryRunAssert<R> assertThat() {
        return new StoryRunAssert<>(this);
    }
}
