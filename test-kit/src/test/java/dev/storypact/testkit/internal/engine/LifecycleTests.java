package dev.storypact.testkit.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.storypact.testkit.internal.engine.fixture.FailingAfterAllTestCase;
import dev.storypact.testkit.internal.engine.fixture.FailingBeforeAllTestCase;
import dev.storypact.testkit.internal.engine.fixture.FailingBeforeEachTestCase;
import dev.storypact.testkit.internal.engine.fixture.InformedTestCase;
import dev.storypact.testkit.internal.engine.fixture.LifecycleTestCase;
import dev.storypact.testkit.internal.engine.fixture.SharedInstanceTestCase;
import dev.storypact.testkit.internal.engine.fixture.SharedNestedTestCase;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.platform.testkit.engine.EngineExecutionResults;

class LifecycleTests {

    @Test
    void lifecycle_methods_run_from_the_outside_in_and_back() {
        List<String> calls = Calls.during(() -> StoryEngine.run(LifecycleTestCase.class));

        assertThat(calls)
                .containsExactly(
                        "base before all",
                        "before all of LifecycleTestCase",
                        "new LifecycleTestCase",
                        "interface before each",
                        "base before each",
                        "before outer()",
                        "test outer",
                        "after each",
                        "base after each",
                        "interface after each",
                        "nested before all",
                        "new LifecycleTestCase",
                        "new Inside",
                        "interface before each",
                        "base before each",
                        "before inner()",
                        "nested before each",
                        "test inner",
                        "nested after each",
                        "after each",
                        "base after each",
                        "interface after each",
                        "nested after all",
                        "after all",
                        "base after all");
    }

    @Test
    void each_method_can_learn_which_test_or_class_it_is_for() {
        assertThat(Calls.during(() -> StoryEngine.run(InformedTestCase.class)))
                .containsExactly(
                        "before all: a shop [shop] InformedTestCase no method",
                        "constructor: a shop [shop] InformedTestCase no method",
                        "before each: sells things [fast, shop] InformedTestCase sells",
                        "test: sells things [fast, shop] InformedTestCase sells",
                        "after each: sells things [fast, shop] InformedTestCase sells",
                        "after all: a shop [shop] InformedTestCase no method");
    }

    @Test
    void tests_share_the_instance_of_a_class_that_says_so() {
        List<String> calls = Calls.during(() -> StoryEngine.run(SharedInstanceTestCase.class));

        assertThat(calls)
                .containsExactly("new shared", "before all, 0 tests", "new nested", "new nested", "after all, 4 tests");
    }

    @Test
    void a_shared_instance_lies_in_one_of_the_class_around_it() {
        List<String> calls = Calls.during(() -> StoryEngine.run(SharedNestedTestCase.class));

        assertThat(calls).containsExactly("new outer", "new outer", "new nested");
    }

    @Test
    void sharing_can_be_configured_for_all() {
        List<String> calls = Calls.during(() -> StoryEngine.select(selectClass(SharedNestedTestCase.class))
                .configurationParameter("storypact.testinstance.lifecycle.default", "per_class")
                .execute());

        assertThat(calls).containsExactly("new outer", "new nested");
    }

    @Test
    void a_test_whose_before_each_fails_is_cleaned_up_and_fails_with_all_errors() {
        List<String> outcomes = new ArrayList<>();

        List<String> calls = Calls.during(() -> {
            EngineExecutionResults results = StoryEngine.run(FailingBeforeEachTestCase.class);
            outcomes.addAll(StoryEngine.outcomesOf(results));
            assertThat(StoryEngine.suppressedOf(results)).containsExactly("after each");
        });

        assertThat(calls).containsExactly("after each");
        assertThat(outcomes)
                .containsExactly(
                        "never_runs(): FAILED IllegalStateException: before each",
                        "FailingBeforeEachTestCase: SUCCESSFUL");
    }

    @Test
    void a_class_whose_before_all_fails_runs_no_test() {
        List<String> outcomes = new ArrayList<>();

        List<String> calls = Calls.during(
                () -> outcomes.addAll(StoryEngine.outcomesOf(StoryEngine.run(FailingBeforeAllTestCase.class))));

        assertThat(calls).containsExactly("after all");
        assertThat(outcomes).containsExactly("FailingBeforeAllTestCase: FAILED IllegalStateException: before all");
    }

    @Test
    void a_class_whose_after_all_fails_fails_beside_its_tests() {
        List<String> outcomes = StoryEngine.outcomesOf(StoryEngine.run(FailingAfterAllTestCase.class));

        assertThat(outcomes)
                .containsExactly(
                        "passes(): SUCCESSFUL", "FailingAfterAllTestCase: FAILED IllegalStateException: after all");
    }
}
