package dev.storypact.maven;

import dev.storypact.contract.ContractFileException;
import dev.storypact.maven.internal.report.ConsoleReport;
import dev.storypact.maven.internal.report.MavenColors;
import dev.storypact.maven.internal.report.ReportFiles;
import dev.storypact.maven.internal.report.ReportFormat;
import dev.storypact.maven.internal.report.ReportPaths;
import dev.storypact.maven.internal.report.ReportSettings;
import dev.storypact.maven.internal.report.ReportSource;
import dev.storypact.maven.internal.report.Reports;
import dev.storypact.schema.SchemaRegistryException;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/**
 * What goals that find something have in common: where and how they report it.
 *
 * <p>Such a goal ends with {@code reports().conclude(check())}: the reports begin before the check is made.
 */
abstract class CheckingMojo extends AbstractMojo {

    /**
     * The reports that are written of what is found, separated by commas: {@code json}, {@code sarif}, {@code junit} and
     * {@code github}; {@code none} for none.
     *
     * @since 0.1
     */
    @Parameter(property = "contract.reports", defaultValue = "json,sarif,junit")
    List<String> reports = List.of();

    /**
     * The folder that the reports are written to.
     *
     * @since 0.1
     */
    @Parameter(
            property = "contract.reportsDirectory",
            defaultValue = "${project.build.directory}/contract",
            required = true)
    File reportsDirectory = new File("target/contract");

    /**
     * The folder that paths in the reports are relative to; where the build isn't at the root of its repository, that root.
     *
     * @since 0.1
     */
    @Parameter(property = "contract.sourceRoot", defaultValue = "${session.executionRootDirectory}", required = true)
    File sourceRoot = new File("");

    /**
     * How many findings the console shows at most, errors first; it counts the rest, which the reports have.
     *
     * @since 0.1
     */
    @Parameter(property = "contract.shown", defaultValue = "100")
    int shown = 100;

    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    MavenProject module = new MavenProject();

    @Parameter(defaultValue = "${session}", readonly = true, required = true)
    @Nullable MavenSession session; // Maven sets it; a test may have none

    @Parameter(defaultValue = "${mojoExecution}", readonly = true, required = true)
    @Nullable MojoExecution execution; // Maven sets it; a test may have none

    /** What a goal does. */
    interface Work {
        void run() throws MojoExecutionException, MojoFailureException, IOException;
    }

    /**
     * Does a goal's work, which ends well, in findings, or in one clear error. After an error there is no report: neither what an earlier run
     * found nor a part of what this one did may stand for a check that came to no end.
     */
    final void checking(Work work) throws MojoExecutionException, MojoFailureException {
        try {
            work.run();
        } catch (ContractFileException | SchemaRegistryException | UncheckedIOException | IOException e) {
            deleteReportsBecauseOf(e);
            throw new MojoExecutionException(e.getMessage(), e);
        } catch (MojoExecutionException | RuntimeException | Error e) {
            deleteReportsBecauseOf(e);
            throw e;
        }
    }

    private void deleteReportsBecauseOf(Throwable error) {
        try {
            reportFiles().delete();
        } catch (MojoExecutionException e) {
            error.addSuppressed(e);
        }
    }

    /** {@return the files that this goal reports to} */
    final ReportFiles reportFiles() {
        return new ReportFiles(source(), reportsDirectory.toPath());
    }

    /** {@return the reports of this goal, which is about to check} */
    final Reports reports() throws MojoExecutionException {
        if (shown < 1) {
            throw new MojoExecutionException("contract.shown: found " + shown + ", allowed is 1 or more");
        }
        return Reports.begin(
                new ConsoleReport(getLog(), MavenColors.style(), shown),
                new ReportSettings(reportFiles(), ReportFormat.parse(reports), paths()));
    }

    /** {@return how this goal reports: what an earlier run told in another way doesn't stand for this one} */
    final String reporting() {
        return String.join(
                "\n",
                List.of(
                        String.join(",", reports),
                        reportsDirectory.toString(),
                        sourceRoot.toString(),
                        String.valueOf(shown),
                        MavenColors.style().getClass().getName()));
    }

    private ReportSource source() {
        return execution == null
                ? new ReportSource(getClass().getSimpleName(), module.getArtifactId(), "")
                : ReportSource.of(
                        execution.getGoal(),
                        execution.getExecutionId(),
                        module.getArtifactId(),
                        execution.getVersion());
    }

    private ReportPaths paths() {
        var folder = module.getBasedir();
        var modules = session == null ? List.of(module) : session.getProjects();
        return new ReportPaths(
                sourceRoot.toPath(),
                folder == null ? sourceRoot.toPath() : folder.toPath(),
                modules.stream()
                        .flatMap(each -> each.getCompileSourceRoots().stream())
                        .map(Path::of)
                        .toList());
    }
}
