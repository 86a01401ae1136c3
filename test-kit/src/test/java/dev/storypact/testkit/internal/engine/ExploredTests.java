package dev.storypact.testkit.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectIteration;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectUniqueId;

import dev.storypact.testkit.StoryTester;
import dev.storypact.testkit.internal.engine.fixture.ExploringTestCase;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.TestTag;
import org.junit.platform.engine.discovery.MethodSelector;
import org.junit.platform.testkit.engine.EngineExecutionResults;

class ExploredTests {

    private static final String CLASS = "[engine:storypact]/[class:" + ExploringTestCase.class.getName() + "]";
    private static final String METHOD =
            CLASS + "/[method:stores_nothing_when_it_fails(" + StoryTester.class.getName() + ")]";
    private static final MethodSelector EXPLORED =
            selectMethod(ExploringTestCase.class, "stores_nothing_when_it_fails", StoryTester.class.getName());
    private static final String UPSERT = "step 1, KeyValueStore::Upsert fails with ";

    @Test
    void each_fault_that_the_first_run_shows_is_a_test() {
        EngineExecutionResults results = StoryEngine.run(EXPLORED);

        assertThat(StoryEngine.outcomesOf(results))
                .containsExactly(
                        "no fault: SUCCESSFUL",
                        UPSERT + "InvalidItem, before its effect: SUCCESSFUL",
                        UPSERT + "InvalidItem, after its effect: FAILED AssertionError: u-1 is stored all the same",
                        UPSERT + "ServiceUnavailable, before its effect: SUCCESSFUL",
                        UPSERT + "ServiceUnavailable, after its effect:"
                                + " FAILED AssertionError: u-1 is stored all the same",
                        "stores_nothing_when_it_fails(): SUCCESSFUL",
                        "ExploringTestCase: SUCCESSFUL");
    }

    @Test
    void each_case_runs_alone_by_its_unique_id() {
        List<String> ids = StoryEngine.idsOf(StoryEngine.run(EXPLORED));

        assertThat(ids)
                .containsExactly(
                        METHOD + "/[fault:none]",
                        METHOD + "/[fault:1-before-KeyValueStore%3A%3AUpsert%2FInvalidItem]",
                        METHOD + "/[fault:1-after-KeyValueStore%3A%3AUpsert%2FInvalidItem]",
                        METHOD + "/[fault:1-before-KeyValueStore%3A%3AUpsert%2FServiceUnavailable]",
                        METHOD + "/[fault:1-after-KeyValueStore%3A%3AUpsert%2FServiceUnavailable]")
                .allSatisfy(id -> assertThat(StoryEngine.idsOf(StoryEngine.run(selectUniqueId(id))))
                        .containsExactly(id));
    }

    @Test
    void a_case_that_is_selected_by_its_id_needs_no_other_run() {
        String id = METHOD + "/[fault:1-after-KeyValueStore%3A%3AUpsert%2FInvalidItem]";

        List<String> calls = Calls.during(() -> StoryEngine.run(selectUniqueId(id)));

        assertThat(calls).containsExactly("new", "before " + UPSERT + "InvalidItem, after its effect", "after");
    }

    @Test
    void several_cases_can_be_selected_together() {
        String first = METHOD + "/[fault:none]";
        String second = METHOD + "/[fault:1-before-KeyValueStore%3A%3AUpsert%2FInvalidItem]";

        assertThat(StoryEngine.idsOf(StoryEngine.run(selectUniqueId(second), selectUniqueId(first))))
                .containsExactlyInAnyOrder(first, second);
        assertThat(StoryEngine.idsOf(StoryEngine.run(selectUniqueId(second), EXPLORED)))
                .hasSize(5);
    }

    @Test
    void a_case_that_its_test_no_longer_has_fails() {
        String id = METHOD + "/[fault:7-before-KeyValueStore%3A%3AUpsert%2FInvalidItem]";

        assertThat(StoryEngine.outcomesOf(StoryEngine.run(selectUniqueId(id))))
                .first()
                .asString()
                .startsWith("step 7, KeyValueStore::Upsert fails with InvalidItem, before its effect: FAILED")
                .contains("the planned fault never came");
    }

    @Test
    void an_id_that_says_no_fault_is_a_discovery_issue() {
        assertThat(StoryEngine.select(selectUniqueId(METHOD + "/[fault:rain]"))
                        .discover()
                        .getDiscoveryIssues())
                .singleElement()
                .satisfies(issue -> assertThat(issue.cause().orElseThrow())
                        .hasMessageStartingWith(
                                "'rain' is not the id of a fault: expected <step>-before-<error type>"));
    }

    @Test
    void a_case_is_selected_by_its_place_after_a_run_that_nobody_sees() {
        List<String> names = new ArrayList<>();

        List<String> calls =
                Calls.during(() -> names.addAll(StoryEngine.namesOf(StoryEngine.run(selectIteration(EXPLORED, 2)))));

        assertThat(names).containsExactly(UPSERT + "InvalidItem, after its effect");
        assertThat(calls).filteredOn("new"::equals).hasSize(2);
    }

    @Test
    void the_first_place_is_that_without_a_fault() {
        assertThat(StoryEngine.namesOf(StoryEngine.run(selectIteration(EXPLORED, 0, 1))))
                .containsExactly("no fault", UPSERT + "InvalidItem, before its effect");
    }

    @Test
    void each_case_has_an_instance_and_lifecycle_methods_of_its_own() {
        List<String> calls = Calls.during(() -> StoryEngine.run(selectIteration(EXPLORED, 0, 1)));

        assertThat(calls)
                .containsExactly(
                        "new",
                        "before no fault",
                        "after",
                        "new",
                        "before " + UPSERT + "InvalidItem, before its effect",
                        "after");
    }

    @Test
    void a_test_that_fails_without_a_fault_is_not_explored() {
        EngineExecutionResults results = StoryEngine.run(
                selectMethod(ExploringTestCase.class, "fails_without_a_fault", StoryTester.class.getName()));

        assertThat(StoryEngine.outcomesOf(results))
                .containsExactly(
                        "no fault: FAILED AssertionError: one is not two",
                        "fails_without_a_fault(): SUCCESSFUL",
                        "ExploringTestCase: SUCCESSFUL");
    }

    @Test
    void a_failing_case_says_how_to_run_it_alone() {
        EngineExecutionResults results = StoryEngine.run(selectIteration(EXPLORED, 2));

        assertThat(StoryEngine.suppressedOf(results))
                .containsExactly("to run this case alone: mvn test -Dtest='" + ExploringTestCase.class.getName()
                        + "#stores_nothing_when_it_fails'"
                        + " -Dstorypact.case='1-after-KeyValueStore::Upsert/InvalidItem'");
    }

    @Test
    void a_configured_case_is_the_only_one() {
        EngineExecutionResults results = StoryEngine.select(EXPLORED)
                .configurationParameter("storypact.case", "1-after-KeyValueStore::Upsert/InvalidItem")
                .execute();

        assertThat(StoryEngine.namesOf(results)).containsExactly(UPSERT + "InvalidItem, after its effect");
    }

    @Test
    void a_configured_case_that_is_none_fails_the_test() {
        EngineExecutionResults results = StoryEngine.select(EXPLORED)
                .configurationParameter("storypact.case", "rain")
                .execute();

        assertThat(StoryEngine.outcomesOf(results))
                .first()
                .asString()
                .startsWith("stores_nothing_when_it_fails(): FAILED IllegalArgumentException: 'rain' is not the id of a"
                        + " fault: expected <step>-before-<error type>");
    }

    @Test
    void a_disabled_test_is_not_explored() {
        EngineExecutionResults results =
                StoryEngine.run(selectMethod(ExploringTestCase.class, "is_disabled", StoryTester.class.getName()));

        assertThat(StoryEngine.outcomesOf(results))
                .containsExactly("is_disabled(): SKIPPED not today", "ExploringTestCase: SUCCESSFUL");
    }

    @Test
    void a_case_has_the_tags_of_its_test() {
        EngineExecutionResults results = StoryEngine.run(selectIteration(EXPLORED, 1));

        TestDescriptor explored = results.testEvents().started().list().get(0).getTestDescriptor();
        assertThat(explored.getTags()).containsExactly(TestTag.create("explored"));
    }

    @Test
    void cases_run_in_parallel_once_they_are_known() {
        EngineExecutionResults results = StoryEngine.select(selectClass(ExploringTestCase.class))
                .configurationParameter("storypact.execution.parallel.enabled", "true")
                .configurationParameter("storypact.execution.parallel.mode.default", "concurrent")
                .configurationParameter("storypact.execution.parallel.mode.classes.default", "concurrent")
                .execute();

        assertThat(StoryEngine.namesOf(results)).hasSize(6).contains(UPSERT + "InvalidItem, after its effect");
    }
}
