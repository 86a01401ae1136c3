package dev.storypact.testkit.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storypact.testkit.internal.engine.fixture.FlakyTestCase;
import dev.storypact.testkit.internal.engine.fixture.ToolsTestCase;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** Runs the real Surefire and Failsafe plugins, without a network, over fixtures of this module. */
@Tag("one-jdk")
class SurefireReportTests {

    private static final String FIXTURE = ToolsTestCase.class.getName();

    private static final String EXPLORED =
            " explores[step 1, KeyValueStore::Get fails with ServiceUnavailable, before its effect]";

    @TempDir
    Path project;

    private static final String[] ALL_CASES = {
        FIXTURE + " is_a_jupiter_test",
        FIXTURE + " passes_quietly",
        FIXTURE + " is_named",
        FIXTURE + " fails_loudly: failure java.lang.AssertionError expected failure",
        FIXTURE + " for_each[red]",
        FIXTURE + " for_each[light blue]: failure java.lang.AssertionError expected failure",
        FIXTURE + " for_each[red (2)]",
        FIXTURE + " has_an_error: error java.lang.IllegalStateException expected error",
        FIXTURE + " is_disabled: skipped not today",
        FIXTURE + " explores[no fault]",
        FIXTURE + EXPLORED + ": failure java.lang.AssertionError expected failure",
        FIXTURE + "$Inside passes_quietly"
    };

    @Test
    void each_test_is_a_case_of_its_own_name_with_its_time() throws Exception {
        ForkedProcess maven = surefire(FIXTURE);

        assertThat(maven.exitCode()).as(maven.output()).isEqualTo(1);
        assertThat(reportedCases()).as(maven.output()).containsExactlyInAnyOrder(ALL_CASES);
        assertThat(inCases(testCase -> Stream.of(testCase.getAttribute("time"))))
                .hasSameSizeAs(ALL_CASES)
                .allSatisfy(time -> assertThat(Double.parseDouble(time)).isBetween(0.0, 600.0));
    }

    @Test
    void failsafe_reports_the_same_cases_and_fails_the_build_when_it_verifies() throws Exception {
        ForkedProcess run = failsafe(FIXTURE, "failsafe:integration-test");
        ForkedProcess verify = failsafe(FIXTURE, "failsafe:verify");

        assertThat(run.exitCode()).as(run.output()).isZero();
        assertThat(reportedCases()).as(run.output()).containsExactlyInAnyOrder(ALL_CASES);
        assertThat(verify.exitCode()).as(verify.output()).isEqualTo(1);
    }

    @Test
    void failsafe_runs_again_only_what_failed() throws Exception {
        String flaky = FlakyTestCase.class.getName();

        ForkedProcess maven =
                failsafe(flaky, "-Dfailsafe.rerunFailingTestsCount=1", "failsafe:integration-test", "failsafe:verify");

        assertThat(maven.exitCode()).as(maven.output()).isZero();
        assertThat(maven.output()).contains("Tests run: 4, Failures: 0, Errors: 0, Skipped: 0, Flakes: 2");
    }

    @Test
    void a_method_is_selected_by_its_name() throws Exception {
        ForkedProcess maven = surefire(FIXTURE + "#explores");

        assertThat(maven.exitCode()).as(maven.output()).isEqualTo(1);
        assertThat(reportedCases())
                .containsExactlyInAnyOrder(
                        FIXTURE + " explores[no fault]",
                        FIXTURE + EXPLORED + ": failure java.lang.AssertionError expected failure");
    }

    @Test
    void a_method_of_a_nested_class_is_selected_by_its_name() throws Exception {
        ForkedProcess maven = surefire(FIXTURE + "$Inside#passes_quietly");

        assertThat(maven.exitCode()).as(maven.output()).isZero();
        assertThat(reportedCases()).containsExactly(FIXTURE + "$Inside passes_quietly");
    }

    @Test
    void the_line_that_a_failing_case_prints_runs_it_alone() throws Exception {
        ForkedProcess all = surefire(FIXTURE + "#explores+for_each");
        List<String> printed = all.output()
                .lines()
                .map(String::strip)
                .filter(line -> line.contains("to run this case alone: mvn test "))
                .map(line -> line.substring(line.indexOf("to run")))
                .distinct()
                .toList();

        assertThat(printed)
                .as(all.output())
                .containsExactlyInAnyOrder(
                        runsAlone("explores", "1-before-KeyValueStore::Get/ServiceUnavailable"),
                        runsAlone("for_each", "2"));

        surefire(FIXTURE + "#explores", "-Dstorypact.case=1-before-KeyValueStore::Get/ServiceUnavailable");
        assertThat(reportedCases())
                .containsExactly(FIXTURE + EXPLORED + ": failure java.lang.AssertionError expected failure");
    }

    @Test
    void only_what_failed_is_run_again() throws Exception {
        String flaky = FlakyTestCase.class.getName();

        ForkedProcess maven = surefire(flaky, "-Dsurefire.rerunFailingTestsCount=1");

        assertThat(maven.exitCode()).as(maven.output()).isZero();
        assertThat(maven.output()).contains("Tests run: 4, Failures: 0, Errors: 0, Skipped: 0, Flakes: 2");
        assertThat(reportedCases())
                .containsExactlyInAnyOrder(
                        flaky + " passes_when_run_again: flakyFailure java.lang.AssertionError the first time",
                        flaky + " one_case_passes_when_run_again[a]",
                        flaky + " one_case_passes_when_run_again[b]:"
                                + " flakyFailure java.lang.AssertionError the first time",
                        flaky + " one_case_passes_when_run_again[c]");
    }

    private static String runsAlone(String method, String caseId) {
        return "to run this case alone: mvn test -Dtest='" + FIXTURE + "#" + method + "' -Dstorypact.case='" + caseId
                + "'";
    }

    private ForkedProcess surefire(String tests, String... more) throws IOException, InterruptedException {
        return maven(Stream.concat(Stream.of("-Dtest=" + tests, "surefire:test"), Stream.of(more)));
    }

    private ForkedProcess failsafe(String tests, String... more) throws IOException, InterruptedException {
        return maven(Stream.concat(Stream.of("-Dit.test=" + tests), Stream.of(more)));
    }

    private ForkedProcess maven(Stream<String> arguments) throws IOException, InterruptedException {
        try (InputStream pom = getClass().getResourceAsStream("/surefire-project/pom.xml")) {
            Files.write(
                    project.resolve("pom.xml"),
                    Objects.requireNonNull(pom, "pom").readAllBytes());
        }
        String classPath = System.getProperty("java.class.path").replace(File.pathSeparatorChar, ',');
        List<String> command = new ArrayList<>(List.of(
                mvn(),
                "--batch-mode",
                "--offline",
                "-Dmaven.repo.local=" + given("local.repository"),
                // Whatever mirror the local repository was filled from, it holds the real artifacts.
                "-Daether.enhancedLocalRepository.trackingFilename=none",
                "-Djunit.version=" + given("junit.version"),
                "-Dsurefire.version=" + given("surefire.version"),
                "-Dfixture.classes=" + Path.of("target", "test-classes").toAbsolutePath(),
                "-Dmaven.test.additionalClasspath=" + classPath));
        arguments.forEach(command::add);
        return ForkedProcess.run(project, command);
    }

    private static String mvn() {
        boolean windows = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows");
        return Path.of(given("maven.home"), "bin", windows ? "mvn.cmd" : "mvn").toString();
    }

    /** {@return what the build tells the tests about itself} */
    private static String given(String name) {
        return Objects.requireNonNull(
                System.getProperty("storypact.build." + name),
                "run this test by Maven, which sets storypact.build." + name);
    }

    private List<String> reportedCases() throws Exception {
        return inCases(testCase -> Stream.of(line(testCase)));
    }

    private List<String> inCases(Function<Element, Stream<String>> reading) throws Exception {
        try (Stream<Path> reports = Files.walk(project.resolve("target"))) {
            return reports.filter(file -> file.getFileName().toString().matches("TEST-.*\\.xml"))
                    .flatMap(SurefireReportTests::casesIn)
                    .flatMap(reading)
                    .toList();
        }
    }

    private static Stream<Element> casesIn(Path report) {
        try {
            Document document =
                    DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(report.toFile());
            return elements(document.getElementsByTagName("testcase"));
        } catch (Exception e) {
            throw new IllegalStateException(report + " can't be read", e);
        }
    }

    private static String line(Element testCase) {
        String outcome = elements(testCase.getChildNodes())
                .filter(child -> !child.getTagName().startsWith("system-"))
                .map(child -> (child.getTagName() + " " + child.getAttribute("type") + " ").replace("  ", " ")
                        + child.getAttribute("message"))
                .findFirst()
                .map(found -> ": " + found)
                .orElse("");
        return testCase.getAttribute("classname") + " " + testCase.getAttribute("name") + outcome;
    }

    private static Stream<Element> elements(NodeList nodes) {
        return IntStream.range(0, nodes.getLength())
                .mapToObj(nodes::item)
                .filter(node -> node.getNodeType() == Node.ELEMENT_NODE)
                .map(Element.class::cast);
    }
}
