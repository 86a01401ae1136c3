package dev.storypact.testkit.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectIteration;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectUniqueId;

import dev.storypact.testkit.StoryTester;
import dev.storypact.testkit.internal.engine.fixture.ExploringCasesTestCase;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.Event;

class ExploredCasesTests {

    private static final String METHOD = "[engine:storypact]/[class:" + ExploringCasesTestCase.class.getName()
            + "]/[method:reads(" + StoryTester.class.getName() + ", java.lang.String)]";
    private static final String FAULT = "/[fault:1-before-KeyValueStore%3A%3AGet%2FServiceUnavailable]";
    private static final String NAME = "step 1, KeyValueStore::Get fails with ServiceUnavailable, before its effect";

    @Test
    void each_case_is_explored() {
        EngineExecutionResults results = StoryEngine.run(ExploringCasesTestCase.class);

        assertThat(StoryEngine.outcomesOf(results))
                .containsExactly(
                        "no fault: SUCCESSFUL",
                        NAME + ": SUCCESSFUL",
                        "ada: SUCCESSFUL",
                        "no fault: SUCCESSFUL",
                        NAME + ": FAILED AssertionError: bob is not read",
                        "bob: SUCCESSFUL",
                        "reads(): SUCCESSFUL",
                        "ExploringCasesTestCase: SUCCESSFUL");
        assertThat(StoryEngine.suppressedOf(results))
                .containsExactly("to run this case alone: mvn test -Dtest='" + ExploringCasesTestCase.class.getName()
                        + "#reads' -Dstorypact.case='2/1-before-KeyValueStore::Get/ServiceUnavailable'");
    }

    @Test
    void each_run_is_found_again_by_its_unique_id() {
        List<String> ids = StoryEngine.idsOf(StoryEngine.run(ExploringCasesTestCase.class));

        assertThat(ids)
                .containsExactly(
                        METHOD + "/[case:1]/[fault:none]",
                        METHOD + "/[case:1]" + FAULT,
                        METHOD + "/[case:2]/[fault:none]",
                        METHOD + "/[case:2]" + FAULT)
                .allSatisfy(id -> assertThat(StoryEngine.idsOf(StoryEngine.run(selectUniqueId(id))))
                        .containsExactly(id));
    }

    @Test
    void a_case_is_selected_with_all_its_runs() {
        List<String> second = List.of(METHOD + "/[case:2]/[fault:none]", METHOD + "/[case:2]" + FAULT);

        assertThat(StoryEngine.idsOf(StoryEngine.run(selectUniqueId(METHOD + "/[case:2]"))))
                .isEqualTo(second);
        assertThat(StoryEngine.idsOf(StoryEngine.run(selectIteration(
                        selectMethod(ExploringCasesTestCase.class, "reads", StoryTester.class, String.class), 1))))
                .isEqualTo(second);
    }

    @Test
    void one_run_can_be_configured_to_be_the_only_one() {
        EngineExecutionResults results = StoryEngine.select(selectClass(ExploringCasesTestCase.class))
                .configurationParameter("storypact.case", "2/1-before-KeyValueStore::Get/ServiceUnavailable")
                .execute();

        assertThat(StoryEngine.idsOf(results)).containsExactly(METHOD + "/[case:2]" + FAULT);
    }

    @Test
    void a_run_of_a_case_that_is_gone_fails_the_test() {
        assertThat(StoryEngine.outcomesOf(StoryEngine.run(selectUniqueId(METHOD + "/[case:7]" + FAULT))))
                .first()
                .asString()
                .startsWith("reads(): FAILED StoryTestError: the test has no case '7'");
    }

    @Test
    void an_id_that_says_no_fault_is_a_discovery_issue() {
        assertThat(StoryEngine.select(selectUniqueId(METHOD + "/[case:2]/[fault:rain]"))
                        .discover()
                        .getDiscoveryIssues())
                .singleElement()
                .satisfies(issue -> assertThat(issue.cause().orElseThrow())
                        .hasMessageStartingWith("'rain' is not the id of a fault"));
    }

    @Test
    void reports_name_the_case_and_the_fault() {
        List<Event> started = StoryEngine.run(selectUniqueId(METHOD + "/[case:2]" + FAULT))
                .testEvents()
                .started()
                .list();

        assertThat(started)
                .extracting(event -> event.getTestDescriptor().getLegacyReportingName())
                .containsExactly("reads[bob][" + NAME + "]");
    }
}
