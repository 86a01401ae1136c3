package dev.storypact.testkit.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storypact.testkit.internal.engine.fixture.HalfWayTestCase;
import dev.storypact.testkit.internal.engine.fixture.LeakingTestCase;
import dev.storypact.testkit.internal.engine.fixture.OpenAtTheEndTestCase;
import dev.storypact.testkit.internal.engine.fixture.OutcomesTestCase;
import org.junit.jupiter.api.Test;

class OutcomeTests {

    @Test
    void a_test_passes_fails_aborts_or_is_skipped_as_in_jupiter() {
        assertThat(StoryEngine.outcomesOf(StoryEngine.run(OutcomesTestCase.class)))
                .containsExactlyInAnyOrder(
                        "aborts(): ABORTED TestAbortedException: it rains",
                        "breaks(): FAILED IOException: no disk",
                        "fails(): FAILED AssertionError: one is not two",
                        "passes(): SUCCESSFUL",
                        "skipped(): SKIPPED not today",
                        "skipped_for_no_reason(): SKIPPED void " + OutcomesTestCase.class.getName()
                                + ".skipped_for_no_reason(dev.storypact.testkit.StoryTester) is @Disabled",
                        "SkippedClass: SKIPPED all of it",
                        "unreached(): FAILED IOException: no clay",
                        "Unmakeable: SUCCESSFUL",
                        "OutcomesTestCase: SUCCESSFUL");
    }

    @Test
    void what_a_lifecycle_method_leaves_open_at_the_end_fails_the_test() {
        assertThat(StoryEngine.outcomesOf(StoryEngine.run(OpenAtTheEndTestCase.class)))
                .first()
                .asString()
                .startsWith(
                        "looks_at_its_own(): FAILED AssertionError: the story failed, and no assertion looked at how it"
                                + " ended\n");
    }

    @Test
    void a_story_that_is_left_half_way_must_end_with_its_test() {
        assertThat(StoryEngine.outcomesOf(StoryEngine.run(HalfWayTestCase.class)))
                .containsExactly(
                        "a_ends(): SUCCESSFUL",
                        "b_fails_when_it_cleans_up(): FAILED AssertionError: not cleaned up",
                        "c_does_not_end(): FAILED StoryTestError: story 'half' did not end within 5 seconds after the"
                                + " test had stopped stepping it\n"
                                + "  expected:  it lets the Error pass that its last ask threw, and ends\n"
                                + "  steps:       none",
                        "HalfWayTestCase: SUCCESSFUL");
    }

    @Test
    void a_tester_is_of_use_in_its_own_test_alone() {
        String rest = "\n  to mend:   take the StoryTester as a parameter of each test, and keep it in no static field";
        String ended = "FAILED StoryTestError: the test of this tester has ended\n"
                + "  expected:  the tester that the running test was given\n  found:     ";

        assertThat(StoryEngine.outcomesOf(StoryEngine.run(LeakingTestCase.class)))
                .containsExactly(
                        "a_keeps_its_tester(): SUCCESSFUL",
                        "b_tells_with_that_of_another_test(): " + ended
                                + "a story for a tester that was kept from an earlier test" + rest,
                        "c_steps_with_that_of_another_test(): " + ended
                                + "story 'place-order' for a tester that was kept from an earlier test" + rest,
                        "LeakingTestCase: SUCCESSFUL");
    }
}
