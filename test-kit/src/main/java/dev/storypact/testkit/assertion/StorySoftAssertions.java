package dev.storypact.testkit.assertion;

import dev.storypact.story.runtime.StoryResult;
import org.assertj.core.api.SoftAssertions;

/**
 * AssertJ's soft assertions, for stories and worlds too: all that fails is reported at once.
 *
 * <pre>{@code
 * var softly = new StorySoftAssertions();
 * softly.assertThat(run).succeeded().publishedTo("audit-events").exactlyOneMessage().hasType("SEEN");
 * softly.assertThat(tester).hasNothingQueued("emails");
 * softly.assertAll();
 * }</pre>
 *
 * <p>A failed navigation, such as {@code publishedTo(bus)} where there is no message, is collected too; what follows it in
 * the chain has nothing to look at and passes.
 *
 * <p>Not thread-safe.
 *
 * @since 0.1
 */
public final class StorySoftAssertions extends SoftAssertions {

    /** {@return assertions on what came of a story, whose failures are collected} */
    public <R> StoryRunAssert<R> assertThat(StoryRun<R> run) {
        return CollectedAssertions.of(this, run);
    }

    /** {@return assertions on what came of a story that a runtime told, whose failures are collected} */
    public <R> StoryRunAssert<R> assertThat(StoryResult<R> result) {
        return CollectedAssertions.of(this, new ResultOfRuntime<>(result));
    }

    /** {@return assertions on stores, queues and the clock, whose failures are collected} */
    public StoryWorldAssert assertThat(StoryWorld world) {
        return CollectedAssertions.of(this, world);
    }

    /** {@return assertions on the messages that went through a world, whose failures are collected} */
    public MessageFlowAssert assertThat(MessageFlow world) {
        return CollectedAssertions.of(this, world);
    }
}
