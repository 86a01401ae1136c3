package dev.storypact.testkit.assertion;

import dev.storypact.story.runtime.StoryResult;

/**
 * The way into all assertions on stories, for whoever prefers one import; AssertJ's own {@code assertThat(run)} does the same.
 *
 * <p>They need no engine: {@link #assertThat(StoryResult)} takes what any runtime returns.
 *
 * @since 0.1
 */
public final class StoryAssertions {

    private StoryAssertions() {}

    /** {@return assertions on what came of a story that a tester told} */
    public static <R> StoryRunAssert<R> assertThat(StoryRun<R> run) {
        return run.assertThat();
    }

    /**
     * Leads to the assertions on what came of a story that a runtime told.
     *
     * <p>Its publications are those of its trace, as the story gave them: what the event bus fills in is not there, and there
     * are none where tracing is off.
     */
    public static <R> StoryRunAssert<R> assertThat(StoryResult<R> result) {
        return new ResultOfRuntime<>(result).assertThat();
    }

    /** {@return assertions on the stores, queues and clock of a tester, or of a service of a world} */
    public static StoryWorldAssert assertThat(StoryWorld world) {
        return world.assertThat();
    }

    /** {@return assertions on the messages that went through a world} */
    public static MessageFlowAssert assertThat(MessageFlow world) {
        return world.assertThat();
    }

    /** {@return the same as {@link #assertThat(StoryRun)}, for tests that say given, when, then} */
    public static <R> StoryRunAssert<R> then(StoryRun<R> run) {
        return assertThat(run);
    }

    /** {@return the same as {@link #assertThat(StoryWorld)}, for tests that say given, when, then} */
    public static StoryWorldAssert then(StoryWorld world) {
        return assertThat(world);
    }

    /** {@return the same as {@link #assertThat(MessageFlow)}, for tests that say given, when, then} */
    public static MessageFlowAssert then(MessageFlow world) {
        return assertThat(world);
    }

    /** {@return the same as {@link #assertThat(StoryResult)}, for tests that say given, when, then} */
    public static <R> StoryRunAssert<R> then(StoryResult<R> result) {
        return assertThat(result);
    }
}
