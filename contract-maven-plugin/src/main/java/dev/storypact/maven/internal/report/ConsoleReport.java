package dev.storypact.maven.internal.report;

import dev.storypact.finding.Finding;
import dev.storypact.finding.FindingStyle;
import dev.storypact.finding.FindingText;
import dev.storypact.finding.Severity;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.Log;

/**
 * Findings on the console: one block each, and a line at the end.
 *
 * @param log where they are written
 * @param style how they are highlighted
 * @param shown how many at most; errors first where there are more
 */
public record ConsoleReport(Log log, FindingStyle style, int shown) {

    public ConsoleReport {
        Objects.requireNonNull(log, "log");
        Objects.requireNonNull(style, "style");
        if (shown < 1) {
            throw new IllegalArgumentException("at least one finding is shown: " + shown);
        }
    }

    /** Writes the notes, the findings that nobody waived, and of each that is waived a line. */
    void blocks(Check check) {
        var findings = check.result().findings();
        var waived = check.result().waived();
        check.notes().forEach(note -> log.warn(FindingText.line(note)));
        worst(findings).forEach(this::write);
        waived.stream().limit(shown).forEach(each -> log.warn(each.text()));
        var left = Math.max(0, findings.size() - shown) + Math.max(0, waived.size() - shown);
        if (left > 0) {
            log.warn("... and " + left + " more, which the files have; contract.shown says how many are shown");
        }
    }

    /**
     * Writes the last line, and fails if any finding is an error.
     *
     * @throws MojoFailureException if there is an error
     */
    void lastLine(Check check) throws MojoFailureException {
        var counts = Counts.of(check.result());
        if (counts.errors() > 0) {
            log.error(FindingText.line(check.checked() + ": " + counts.text()));
            throw new MojoFailureException(check.refuted() + ": " + counts.text() + ", "
                    + (counts.errors() <= shown ? "each" : "the first " + shown) + " shown above with what to mend");
        }
        var found = counts.text();
        log.info(FindingText.line(check.checked() + ": " + check.conclusion() + (found.isEmpty() ? "" : ", " + found)));
    }

    private List<Finding> worst(List<Finding> findings) {
        if (findings.size() <= shown) {
            return findings;
        }
        return Stream.concat(of(Severity.ERROR, findings), of(Severity.WARNING, findings))
                .limit(shown)
                .toList();
    }

    private static Stream<Finding> of(Severity severity, List<Finding> findings) {
        return findings.stream().filter(finding -> finding.severity() == severity);
    }

    private void write(Finding finding) {
        var block = FindingText.of(finding, style) + System.lineSeparator();
        if (finding.severity() == Severity.ERROR) {
            log.error(block);
        } else {
            log.warn(block);
        }
    }
}
