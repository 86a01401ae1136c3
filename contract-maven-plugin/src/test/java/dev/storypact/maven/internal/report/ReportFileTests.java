package dev.storypact.maven.internal.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.storypact.finding.FindingStyle;
import dev.storypact.finding.WaivedFindings;
import dev.storypact.maven.RecordingLog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class ReportFileTests {

    @TempDir
    Path root;

    private final RecordingLog log = new RecordingLog();
    private final ConsoleReport console = new ConsoleReport(log, FindingStyle.plain(), 100);

    @Test
    void each_chosen_format_has_a_file() throws Exception {
        Reports.begin(console, settings(EnumSet.allOf(ReportFormat.class))).conclude(Samples.nothingFound());

        assertThat(files())
                .containsExactly("TEST-contract-verify.xml", "verify.github.txt", "verify.json", "verify.sarif");
        assertThat(log.entries()).hasSize(1);
    }

    @Test
    void files_are_written_where_the_build_fails_too() throws Exception {
        var reports = Reports.begin(console, settings(Set.of(ReportFormat.JSON)));

        assertThatThrownBy(() -> reports.conclude(Samples.check())).isInstanceOf(MojoFailureException.class);

        assertThat(Files.readString(folder().resolve("verify.json"))).contains("\"passed\": false");
    }

    @Test
    void what_an_earlier_run_wrote_does_not_stand_for_one_that_came_to_no_end() throws Exception {
        Reports.begin(console, settings(EnumSet.allOf(ReportFormat.class))).conclude(Samples.nothingFound());

        Reports.begin(console, settings(Set.of()));

        assertThat(files()).isEmpty();
    }

    @Test
    void a_file_that_can_not_be_written_is_one_clear_error_after_the_findings_and_claims_nothing() throws Exception {
        var reports = Reports.begin(console, settings(Set.of(ReportFormat.JSON)));
        // Not by permissions, which the user root doesn't have to mind.
        Files.writeString(folder(), "a file where the folder should be");

        assertThatThrownBy(() -> reports.conclude(Samples.nothingFound()))
                .isInstanceOf(MojoExecutionException.class)
                .hasMessageStartingWith("The report " + folder().resolve("verify.json") + " can't be written: ")
                .hasMessageEndingWith("; make its folder writable and see that the disk isn't full, or choose with"
                        + " contract.reports what is written");

        assertThat(log.entries()).isEmpty();
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void a_full_disk_is_one_clear_error_and_leaves_the_earlier_file() throws Exception {
        Files.createDirectories(folder());
        var file = Files.writeString(folder().resolve("verify.json"), "earlier");

        for (var format : ReportFormat.values()) {
            assertThatThrownBy(() -> ReportFile.openedBy(file, path -> Files.newOutputStream(Path.of("/dev/full")))
                            .write(out -> format.writer().write(Samples.report(root, Samples.check()), out)))
                    .isInstanceOf(MojoExecutionException.class)
                    .hasMessageStartingWith("The report " + file + " can't be written: No space left on device; ");
        }

        assertThat(files()).containsExactly("verify.json");
        assertThat(file).hasContent("earlier");
    }

    @Test
    void however_many_findings_are_written_one_by_one() throws Exception {
        var many = Collections.nCopies(100_000, Samples.UNTESTED);
        var report = Samples.report(root, Samples.checkOf(new WaivedFindings(many, List.of())));

        for (var format : ReportFormat.values()) {
            var longest = new LongestPiece();
            format.writer().write(report, longest);

            assertThat(longest.total()).isGreaterThan(10_000_000);
            assertThat(longest.longest()).isLessThan(100_000);
        }
    }

    private Path folder() {
        return root.resolve("target/contract");
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(folder())) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private ReportSettings settings(Set<ReportFormat> formats) throws IOException {
        Files.createDirectories(root.resolve("target"));
        return new ReportSettings(
                new ReportFiles(new ReportSource("verify", "order-system", "0.1.0"), folder()),
                formats,
                Samples.project(root));
    }
}
