package dev.storypact.testkit.jupiter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.storypact.contract.ContractFiles;
import dev.storypact.contract.RecordedMessage;
import dev.storypact.testkit.jupiter.fixture.BothEnginesTestCase;
import dev.storypact.testkit.jupiter.fixture.JupiterTestCase;
import dev.storypact.testkit.jupiter.fixture.UnmatchedRequestTestCase;
import dev.storypact.testkit.jupiter.fixture.WrongPlaceTestCase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.reporting.ReportEntry;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;

class StoryExtensionTests {

    private static final String PASSED = ": SUCCESSFUL";

    @TempDir
    Path folder;

    @Test
    void tests_of_jupiter_have_testers_and_do_not_pass_in_silence() {
        assertThat(outcomes(run(JupiterTestCase.class, Map.of())))
                .containsExactlyInAnyOrder(
                        "shares_the_tester_of_its_before_each(StoryTester)" + PASSED,
                        "needs_no_tester_itself()" + PASSED,
                        "publishes(StoryTester)" + PASSED,
                        "never_looks_at_a_failed_run(StoryTester): FAILED"
                                + " the story failed, and no assertion looked at how it ended",
                        "leaves_an_answer_unused(StoryTester): FAILED the test gives an answer that nothing asked for",
                        "fails_by_itself(StoryTester): FAILED one is not two",
                        "leaves_something_open_after_each(StoryTester): FAILED"
                                + " the story failed, and no assertion looked at how it ended",
                        "[1] number = 1" + PASSED,
                        "[2] number = 2" + PASSED,
                        "repetition 1 of 2" + PASSED,
                        "repetition 2 of 2" + PASSED,
                        "has_one_too(StoryTester)" + PASSED);
    }

    @Test
    void a_test_that_fails_by_itself_says_only_that() {
        assertThat(run(JupiterTestCase.class, Map.of())
                        .testEvents()
                        .failed()
                        .filter(event ->
                                event.getTestDescriptor().getDisplayName().startsWith("fails_by_itself"))
                        .flatMap(event -> event.getRequiredPayload(TestExecutionResult.class).getThrowable().stream())
                        .map(Throwable::getSuppressed))
                .singleElement()
                .satisfies(suppressed -> assertThat(suppressed).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"junit-jupiter", "storypact"})
    void a_test_that_fails_shows_the_requests_that_no_stub_matched(String engine) {
        EngineExecutionResults results = EngineTestKit.engine(engine)
                .selectors(selectClass(UnmatchedRequestTestCase.class))
                .execute();

        assertThat(results.testEvents().failed().stream()
                        .flatMap(event -> event.getRequiredPayload(TestExecutionResult.class).getThrowable().stream()))
                .singleElement()
                .satisfies(failure -> {
                    assertThat(failure).hasMessageStartingWith("the story returned something else\n");
                    assertThat(failure.getSuppressed())
                            .singleElement()
                            .extracting(Throwable::getMessage)
                            .asString()
                            .startsWith("1 request was matched by no stub of WireMock\n  request:  GET /limits\n");
                });
    }

    @Test
    void each_test_has_a_tester_of_its_own_in_parallel_too() {
        EngineExecutionResults results = run(
                JupiterTestCase.class,
                Map.of(
                        "junit.jupiter.execution.parallel.enabled", "true",
                        "junit.jupiter.execution.parallel.config.executor-service", "FORK_JOIN_POOL",
                        "junit.jupiter.execution.parallel.mode.default", "concurrent"));

        assertThat(results.testEvents().succeeded().count()).isEqualTo(8);
        assertThat(results.testEvents().failed().count()).isEqualTo(4);
    }

    @Test
    void each_step_is_a_report_entry() {
        List<String> entries = run(JupiterTestCase.class, Map.of())
                .allEvents()
                .reportingEntryPublished()
                .filter(event -> event.getTestDescriptor().getDisplayName().equals("repetition 1 of 2"))
                .flatMap(event -> event.getRequiredPayload(ReportEntry.class).getKeyValuePairs().entrySet().stream())
                .map(Map.Entry::toString)
                .toList();

        assertThat(entries).singleElement().asString().startsWith("step 1=Guid::New -> ");
    }

    @Test
    void a_tester_belongs_to_one_test() {
        EngineExecutionResults results = run(WrongPlaceTestCase.class, Map.of());

        assertThat(results.containerEvents().failed().list())
                .singleElement()
                .satisfies(event -> assertThat(message(event))
                        .contains("'static void " + WrongPlaceTestCase.class.getName()
                                + ".beforeAll(dev.storypact.testkit.StoryTester)' has no StoryTester. Each test has one of"
                                + " its own: take it in the test, a @BeforeEach or an @AfterEach method."));
    }

    @Test
    void story_tests_may_stand_in_a_class_that_has_it() {
        EngineTestKit.Builder storypact =
                EngineTestKit.engine("storypact").selectors(selectClass(BothEnginesTestCase.class));

        assertThat(storypact.discover().getDiscoveryIssues()).isEmpty();
        assertThat(outcomes(storypact.execute())).containsExactly("of_storypact()" + PASSED);
        assertThat(outcomes(run(BothEnginesTestCase.class, Map.of())))
                .containsExactly("of_jupiter(StoryTester)" + PASSED);
    }

    @Test
    void what_passing_tests_publish_is_evidence() throws Exception {
        Files.createDirectories(folder.resolve("target/classes"));

        new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "org.junit.platform.console.ConsoleLauncher",
                        "execute",
                        "--include-engine=junit-jupiter",
                        "--config=storypact.evidence=proof",
                        "--select-class",
                        JupiterTestCase.class.getName())
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("out.txt").toFile())
                .start()
                .waitFor();

        assertThat(published()).singleElement().satisfies(recorded -> {
            assertThat(recorded.bus()).isEqualTo("order-events");
            assertThat(recorded.test())
                    .isEqualTo("[engine:junit-jupiter]/[class:" + JupiterTestCase.class.getName()
                            + "]/[method:publishes(dev.storypact.testkit.StoryTester)]");
        });
    }

    private List<RecordedMessage> published() throws IOException {
        return ContractFiles.evidenceFiles(folder.resolve("proof")).stream()
                .flatMap(file -> ContractFiles.readEvidence(file).published().stream())
                .toList();
    }

    private static EngineExecutionResults run(Class<?> fixture, Map<String, String> parameters) {
        return EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(fixture))
                .configurationParameters(parameters)
                .execute();
    }

    /** {@return one line for each test: its name, how it ended, and the headline of why} */
    private static List<String> outcomes(EngineExecutionResults results) {
        return results.testEvents()
                .finished()
                .map(event -> event.getTestDescriptor().getDisplayName() + ": "
                        + event.getRequiredPayload(TestExecutionResult.class).getStatus() + headline(event))
                .toList();
    }

    private static String headline(Event event) {
        String message = message(event);
        return message.isEmpty() ? "" : " " + message.lines().findFirst().orElse("");
    }

    private static String message(Event event) {
        return event.getRequiredPayload(TestExecutionResult.class)
                .getThrowable()
                .map(failure -> String.valueOf(failure.getMessage()))
                .orElse("");
    }
}
