package dev.storypact.maven.internal.report;

import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.Log;

/**
 * Everything that a goal says about what it checked.
 *
 * <p>A goal begins its reports before it checks, and concludes with what it found.
 */
public final class Reports {

    private final ConsoleReport console;

    private Reports(ConsoleReport console) {
        this.console = console;
    }

    /** {@return the reports of a goal that is about to check} */
    public static Reports begin(Log log) {
        return new Reports(new ConsoleReport(log));
    }

    /**
     * Reports what was found, and fails once if any of it is an error.
     *
     * @throws MojoFailureException if there is an error
     */
    public void conclude(Check check) throws MojoFailureException {
        console.notes(check.notes());
        console.findings(check);
    }
}
