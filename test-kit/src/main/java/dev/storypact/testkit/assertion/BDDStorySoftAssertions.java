package dev.storypact.testkit.assertion;

import dev.storypact.story.runtime.StoryResult;
import org.assertj.core.api.BDDSoftAssertions;

/**
 * AssertJ's soft assertions for tests that say given, when, then, for stories and worlds too: all that fails is reported at once.
 *
 * <pre>{@code
 * var softly = new BDDStorySoftAssertions();
 * softly.then(run).succeeded().publishedTo("audit-events").exactlyOneMessage().hasType("SEEN");
 * softly.then(tester).hasNothingQueued("emails");
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
public final class BDDStorySoftAssertions extends BDDSoftAssertions {

    /** {@return assertions on what came of a story, whose failures are collected} */
    public <R> StoryRunAssert<R> then(StoryRun<R> run) {
        return CollectedAssertions.of(this, run);
    }

    /** {@return assertions on what came of a story that a runtime told, whose failures are collected} */
    public <R> StoryRunAssert<R> then(StoryResult<R> result) {
        return CollectedAssertions.of(this, new ResultOfRuntime<>(result));
    }

    /** {@return assertions on stores, queues and the clock, whose failures are collected} */
    public StoryWorldAssert then(StoryWorld world) {
        return CollectedAssertions.of(this, world);
    }

    /** {@return assertions on the messages that went through a world, whose failures are collected} */
    public MessageFlowAssert then(MessageFlow world) {
        return CollectedAssertions.of(this, world);
    }
}
