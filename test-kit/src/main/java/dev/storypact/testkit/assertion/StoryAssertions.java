package dev.storypact.testkit.assertion;

/**
 * The entry points of all assertions on stories, beside AssertJ's own, to be imported statically.
 *
 * @since 0.1
 */
public final class StoryAssertions {

    private StoryAssertions() {}

    /** {@return assertions on a told story} */
    public static <R> StoryRunAssert<R> assertThat(StoryRun<R> run) {
        return run.assertThat();
    }
}
