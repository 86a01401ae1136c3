package dev.storypact.testkit.assertion;

import org.assertj.core.api.SoftAssertions;

/**
 * AssertJ's soft assertions, for told stories too: all that fails is reported at once.
 *
 * <pre>{@code
 * var softly = new StorySoftAssertions();
 * softly.assertThat(run).succeeded().publishedNothingTo("audit-events");
 * softly.assertThat(tester.stored("users")).hasSize(1);
 * softly.assertAll();
 * }</pre>
 *
 * <p>What follows a navigation, such as {@code publishedTo(bus)}, fails at once; give it to
 * {@link SoftAssertions#check} to collect it too.
 *
 * <p>Not thread-safe.
 *
 * @since 0.1
 */
public final class StorySoftAssertions extends SoftAssertions {

    /** {@return assertions on what came of a story, whose failures are collected} */
    @SuppressWarnings("unchecked") // a proxy of a class knows no type arguments
    public <R> StoryRunAssert<R> assertThat(StoryRun<R> run) {
        return proxy(StoryRunAssert.class, StoryRun.class, run);
    }
}
