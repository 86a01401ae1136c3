package dev.storypact.maven.internal.report;

import dev.storypact.finding.Finding;
import dev.storypact.finding.FindingText;
import dev.storypact.finding.Severity;
import dev.storypact.finding.WaivedFindings;
import java.util.List;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.Log;

/**
 * Findings on the console: one block each, one line at the end.
 *
 * @param log where they are written
 */
public record ConsoleReport(Log log) {

    /** Writes notes, one line each. */
    public void notes(List<String> notes) {
        notes.forEach(log::warn);
    }

    /**
     * Writes the findings that nobody waived and the last line, and fails if any is an error; of what is waived, a line each.
     *
     * @throws MojoFailureException if there is an error
     */
    public void findings(Check check) throws MojoFailureException {
        var result = check.result();
        var findings = result.findings();
        findings.forEach(this::write);
        result.waived().forEach(waived -> log.warn(waived.text()));
        var errors = count(findings, Severity.ERROR);
        if (errors > 0) {
            var count = counted(errors, "error") + warnings(findings) + waived(result);
            log.error(check.checked() + ": " + count);
            throw new MojoFailureException(check.refuted() + ": " + count + ", each shown above with what to mend");
        }
        log.info(check.checked() + ": " + (result.waived().isEmpty() ? check.proven() : "no error") + warnings(findings)
                + waived(result));
    }

    private void write(Finding finding) {
        var block = FindingText.of(finding) + System.lineSeparator();
        if (finding.severity() == Severity.ERROR) {
            log.error(block);
        } else {
            log.warn(block);
        }
    }

    private static String waived(WaivedFindings result) {
        return result.waived().isEmpty() ? "" : ", " + result.waived().size() + " waived";
    }

    private static String warnings(List<Finding> findings) {
        var warnings = count(findings, Severity.WARNING);
        return warnings == 0 ? "" : ", " + counted(warnings, "warning");
    }

    private static long count(List<Finding> findings, Severity severity) {
        return findings.stream()
                .filter(finding -> finding.severity() == severity)
                .count();
    }

    private static String counted(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
