package dev.storypact.maven.internal.report;

import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;

/**
 * Everything that a goal says about what it checked: on the console, and in files for machines.
 *
 * <p>A goal begins its reports before it checks, and concludes with what it found.
 */
public final class Reports {

    private final ConsoleReport console;
    private final ReportSettings settings;

    private Reports(ConsoleReport console, ReportSettings settings) {
        this.console = console;
        this.settings = settings;
    }

    /**
     * {@return the reports of a goal that is about to check} The files of an earlier run are deleted, so that they can't stand
     * for this one if it ends in an error.
     *
     * @throws MojoExecutionException if one of them can't be
     */
    public static Reports begin(ConsoleReport console, ReportSettings settings) throws MojoExecutionException {
        settings.files().delete();
        return new Reports(console, settings);
    }

    /**
     * Reports what was found, and fails once if any of it is an error.
     *
     * @return what the console was told
     * @throws MojoFailureException if there is an error
     * @throws MojoExecutionException if a file can't be written; the findings have been shown then
     */
    public Told conclude(Check check) throws MojoFailureException, MojoExecutionException {
        console.blocks(check);
        var report = new Report(settings.files().source(), check, settings.paths());
        for (var format : settings.formats()) {
            settings.files().of(format).write(out -> format.writer().write(report, out));
        }
        console.lastLine(check);
        return console.told(check);
    }
}
