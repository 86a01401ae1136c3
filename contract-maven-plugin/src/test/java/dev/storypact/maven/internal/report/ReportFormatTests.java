package dev.storypact.maven.internal.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.storypact.finding.Finding;
import dev.storypact.finding.Location;
import dev.storypact.finding.Severity;
import dev.storypact.finding.WaivedFindings;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.surefire.log.api.NullConsoleLogger;
import org.apache.maven.plugins.surefire.report.ReportTestCase;
import org.apache.maven.plugins.surefire.report.ReportTestSuite;
import org.apache.maven.plugins.surefire.report.TestSuiteXmlParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The files for machines: what they say, that those who define the form accept it, and that no text breaks out of it. */
class ReportFormatTests {

    private static final Schema FINDINGS = schema(
            "/dev/storypact/maven/internal/report/storypact-findings-1.schema.json",
            SpecificationVersion.DRAFT_2020_12);
    private static final Schema SARIF = schema("/schema/sarif-schema-2.1.0.json", SpecificationVersion.DRAFT_7);

    @TempDir
    Path root;

    @ParameterizedTest
    @EnumSource
    void each_format_says_what_the_documentation_shows(ReportFormat format) {
        var written = Samples.written(format, Samples.report(root, Samples.check()));

        assertThat(written).isEqualTo(resource("/reports/" + format.fileName("verify")));
    }

    @Test
    void json_is_valid_by_its_schema() {
        for (var check : List.of(Samples.check(), Samples.hostile(), Samples.nothingFound())) {
            assertThat(FINDINGS.validate(
                            Samples.written(ReportFormat.JSON, Samples.report(root, check)), InputFormat.JSON))
                    .isEmpty();
        }
    }

    @Test
    void the_schema_refuses_what_is_no_such_report() {
        var report = Samples.written(ReportFormat.JSON, Samples.report(root, Samples.check()));

        assertThat(FINDINGS.validate(report.replace("\"passed\"", "\"past\""), InputFormat.JSON))
                .isNotEmpty();
        assertThat(FINDINGS.validate(report.replace("findings/1", "findings/2"), InputFormat.JSON))
                .isNotEmpty();
    }

    @Test
    void sarif_is_valid_by_the_schema_of_oasis() {
        for (var check : List.of(Samples.check(), Samples.hostile(), Samples.nothingFound())) {
            assertThat(SARIF.validate(
                            Samples.written(ReportFormat.SARIF, Samples.report(root, check)), InputFormat.JSON))
                    .isEmpty();
        }
    }

    @Test
    void the_schema_of_oasis_refuses_what_is_no_sarif() {
        var report = Samples.written(ReportFormat.SARIF, Samples.report(root, Samples.check()));

        assertThat(SARIF.validate(report.replace("\"ruleId\"", "\"rule\""), InputFormat.JSON))
                .isNotEmpty();
    }

    @Test
    void sarif_of_a_check_that_could_not_be_done_is_of_no_successful_run() {
        var report = Samples.written(ReportFormat.SARIF, Samples.report(root, Samples.check()));

        assertThat(json(report).at("/runs/0/invocations/0/executionSuccessful").booleanValue())
                .isFalse();
        assertThat(json(Samples.written(ReportFormat.SARIF, Samples.report(root, Samples.nothingFound())))
                        .at("/runs/0/invocations/0/executionSuccessful")
                        .booleanValue())
                .isTrue();
    }

    @Test
    void surefire_reads_the_test_report() throws Exception {
        var suite = suite(Samples.check());

        assertThat(suite.getNumberOfTests()).isEqualTo(5);
        assertThat(suite.getNumberOfFailures()).isEqualTo(1);
        assertThat(suite.getNumberOfErrors()).isEqualTo(1);
        assertThat(suite.getNumberOfSkipped()).isEqualTo(2);
        assertThat(suite.getTestCases())
                .filteredOn(ReportTestCase::hasFailure)
                .extracting(ReportTestCase::getName)
                .containsExactly("SUB-REFUSES: " + Samples.REFUSED.what());
        assertThat(suite.getTestCases())
                .filteredOn(ReportTestCase::hasError)
                .extracting(ReportTestCase::getFailureType)
                .containsExactly("TOP-NOT-CHECKED");
    }

    @Test
    void a_test_report_of_nothing_found_has_one_passed_test() throws Exception {
        var suite = suite(Samples.nothingFound());

        assertThat(suite.getNumberOfTests()).isEqualTo(1);
        assertThat(suite.getTestCases())
                .extracting(ReportTestCase::getName, ReportTestCase::isSuccessful)
                .containsExactly(tuple(
                        "3 services, 3 publications, 4 subscriptions: every publisher fits every subscriber", true));
    }

    @Test
    void a_hostile_text_stays_one_test_of_the_test_report() throws Exception {
        var suite = suite(Samples.hostile());

        assertThat(suite.getTestCases()).hasSize(3);
        assertThat(suite.getNumberOfTests()).isEqualTo(3);
        assertThat(suite.getTestCases().get(1).getFailureDetail())
                .contains("]]>", "<script>", "\\u001b[31m", "\\ud800");
    }

    @Test
    void a_hostile_text_is_in_json_again_as_it_was() {
        var report = json(Samples.written(ReportFormat.JSON, Samples.report(root, Samples.hostile())));

        assertThat(report.at("/findings/0/what").stringValue()).isEqualTo(Samples.HOSTILE);
        assertThat(report.at("/findings/0/counterexample/message")
                        .get(Samples.HOSTILE)
                        .stringValue())
                .isEqualTo(Samples.HOSTILE);
    }

    @Test
    void a_hostile_text_makes_no_link_and_no_layout_in_sarif() {
        var text = json(Samples.written(ReportFormat.SARIF, Samples.report(root, Samples.hostile())))
                .at("/runs/0/results/0/message/text")
                .stringValue();

        assertThat(text).contains("[a] (b)", "\\u001b[31mred", "\\u202e").doesNotContain("[a](b)", "\u001b", "\u202e");
    }

    @Test
    void a_hostile_text_stays_one_command_for_github() {
        var written = Samples.written(ReportFormat.GITHUB, Samples.report(root, Samples.hostile()));

        assertThat(written.lines()).hasSize(1);
        assertThat(written)
                .startsWith("::error title=<script>alert(1)</script> ]]> --> &amp;")
                .contains("%250A");
        assertThat(written.indexOf(",file=system/pom.xml::")).isEqualTo(written.indexOf(",file="));
    }

    @Test
    void a_property_for_github_can_not_add_another() {
        var finding = new Finding(
                "A,file=forged.java:1",
                Severity.WARNING,
                Location.ofFile("orders"),
                "what",
                "why",
                Optional.empty(),
                "fix");
        var check = Samples.checkOf(new WaivedFindings(List.of(finding), List.of()));

        assertThat(Samples.written(ReportFormat.GITHUB, Samples.report(root, check)))
                .startsWith("::warning title=A%2Cfile=forged.java%3A1,file=system/pom.xml::what%0A");
    }

    @Test
    void names_of_formats_are_read_and_others_refused() throws Exception {
        assertThat(ReportFormat.parse(List.of("json", " sarif")))
                .containsExactly(ReportFormat.JSON, ReportFormat.SARIF);
        assertThat(ReportFormat.parse(List.of("none"))).isEmpty();
        assertThatThrownBy(() -> ReportFormat.parse(List.of("html")))
                .isInstanceOf(MojoExecutionException.class)
                .hasMessage("contract.reports: found 'html', allowed is json, sarif, junit, github or none;"
                        + " separate several by commas");
    }

    private ReportTestSuite suite(Check check) throws Exception {
        var xml = Samples.written(ReportFormat.JUNIT, Samples.report(root, check));
        var suites = new TestSuiteXmlParser(new NullConsoleLogger())
                .parse(new InputStreamReader(
                        new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8));
        assertThat(suites).hasSize(1);
        return suites.get(0);
    }

    private static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text);
    }

    private static Schema schema(String resource, SpecificationVersion version) {
        return SchemaRegistry.withDefaultDialect(version).getSchema(resource(resource), InputFormat.JSON);
    }

    private static String resource(String name) {
        try (var content = ReportFormatTests.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(content, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS) // which has no such names
    void a_file_of_any_name_is_a_relative_uri_in_sarif() throws Exception {
        var check =
                Samples.checkOf(new WaivedFindings(List.of(at("1:a b%20\u00e4.json"), at("x/:b?#.json")), List.of()));

        var results = json(Samples.written(ReportFormat.SARIF, Samples.report(root, check)))
                .at("/runs/0/results");

        assertThat(results)
                .extracting(result -> result.at("/locations/0/physicalLocation/artifactLocation/uri")
                        .stringValue())
                .containsExactly("./1:a%20b%2520%C3%A4.json", "x/:b%3F%23.json");
    }

    private Finding at(String file) throws IOException {
        var path = root.resolve(file);
        Files.createDirectories(Objects.requireNonNull(path.getParent()));
        Files.writeString(path, "{}");
        return new Finding("X-Y", Severity.ERROR, Location.ofFile(file), "what", "why", Optional.empty(), "fix");
    }
}
