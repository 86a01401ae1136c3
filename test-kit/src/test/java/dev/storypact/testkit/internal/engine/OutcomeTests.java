package dev.storypact.testkit.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;

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
}
