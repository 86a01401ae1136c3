package dev.storypact.testkit.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.storypact.testkit.internal.engine.fixture.EndlessTestCase;
import dev.storypact.testkit.internal.engine.fixture.SlowTestCase;
import dev.storypact.testkit.internal.engine.fixture.TooSlowTestCase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimeoutTests {

    @Test
    void the_nearest_timeout_holds() {
        assertThat(StoryEngine.outcomesOf(StoryEngine.run(SlowTestCase.class)))
                .containsExactlyInAnyOrder(
                        "by_class(): FAILED TimeoutException: by_class(StoryTester) timed out after 20 milliseconds",
                        "by_method(): FAILED TimeoutException: by_method(StoryTester) timed out after 10 milliseconds",
                        "is_quick_enough(): SUCCESSFUL",
                        "keeps_its_failure(): FAILED AssertionError: one is not two",
                        "on_a_thread_of_its_own(): FAILED TimeoutException:"
                                + " on_a_thread_of_its_own(StoryTester) timed out after 10 milliseconds",
                        "by_enclosing_class(): FAILED TimeoutException:"
                                + " by_enclosing_class(StoryTester) timed out after 20 milliseconds",
                        "Inside: SUCCESSFUL",
                        "unreached(): FAILED TimeoutException: setUp() timed out after 10 milliseconds",
                        "InLifecycle: SUCCESSFUL",
                        "goes_round_and_then_waits(): FAILED TimeoutException:"
                                + " goes_round_and_then_waits(StoryTester) timed out after 20 milliseconds\n"
                                + """
                                  found:    the story asked 6 times; at last it went round and round with Date::Now, Guid::New
                                  steps:      1  Date::Now -> "2026-01-01T00:00:00Z"
                                              2  Guid::New -> "00000000-0000-4000-8000-000000000001"
                                              3  Date::Now -> "2026-01-01T00:00:00Z"
                                              4  Guid::New -> "00000000-0000-4000-8000-000000000002"
                                              5  Date::Now -> "2026-01-01T00:00:00Z"
                                              6  Guid::New -> "00000000-0000-4000-8000-000000000003"
                                  to mend:  let the story end, or give the test more time with @Timeout""".indent(2).stripTrailing(),
                        "InAStory: SUCCESSFUL",
                        "SlowTestCase: SUCCESSFUL");
    }

    @ParameterizedTest
    @ValueSource(strings = {"default", "testable.method.default", "test.method.default"})
    void a_timeout_can_be_configured_for_all(String key) {
        assertThat(StoryEngine.outcomesOf(StoryEngine.select(selectClass(EndlessTestCase.class))
                        .configurationParameter("storypact.execution.timeout." + key, "15 ms")
                        .execute()))
                .containsExactly(
                        "never_ends(): FAILED TimeoutException: never_ends(StoryTester) timed out after 15 milliseconds",
                        "EndlessTestCase: SUCCESSFUL");
    }

    @Test
    void a_configured_timeout_that_is_none_fails_the_tests_and_names_the_parameter() {
        assertThat(StoryEngine.outcomesOf(StoryEngine.select(selectClass(EndlessTestCase.class))
                        .configurationParameter("storypact.execution.timeout.default", "soon")
                        .execute()))
                .first()
                .isEqualTo("never_ends(): FAILED JUnitException: Failed to transform configuration parameter with key"
                        + " 'storypact.execution.timeout.default' and initial value 'soon'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"disabled", " DISABLED "})
    void timeouts_can_be_switched_off(String mode) {
        assertThat(StoryEngine.outcomesOf(StoryEngine.select(selectClass(TooSlowTestCase.class))
                        .configurationParameter("storypact.execution.timeout.mode", mode)
                        .execute()))
                .containsExactly("ends_after_its_time(): SUCCESSFUL", "TooSlowTestCase: SUCCESSFUL");
    }
}
