package dev.storypact.maven.internal.report;

import dev.storypact.finding.Finding;
import dev.storypact.finding.FindingStyle;
import dev.storypact.finding.FindingText;
import dev.storypact.finding.Severity;
import java.util.ArrayList;
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
        lines(check).forEach(line -> line.to(log));
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
        log.info(conclusion(check));
    }

    /** {@return what it tells of a check that found no error} */
    Told told(Check check) {
        return new Told(lines(check).stream().map(Line::text).toList(), conclusion(check));
    }

    private static String conclusion(Check check) {
        var found = Counts.of(check.result()).text();
        return FindingText.line(check.checked() + ": " + check.conclusion() + (found.isEmpty() ? "" : ", " + found));
    }

    /**
     * Something that is shown.
     *
     * @param text one line or several
     */
    private record Line(Severity severity, String text) {

        static Line warning(String text) {
            return new Line(Severity.WARNING, text);
        }

        void to(Log log) {
            if (severity == Severity.ERROR) {
                log.error(text);
            } else {
                log.warn(text);
            }
        }
    }

    private List<Line> lines(Check check) {
        var findings = check.result().findings();
        var waived = check.result().waived();
        var lines = new ArrayList<Line>();
        check.notes().forEach(note -> lines.add(Line.warning(FindingText.line(note))));
        worst(findings).forEach(finding -> lines.add(block(finding)));
        waived.stream().limit(shown).forEach(each -> lines.add(Line.warning(each.text())));
        var left = Math.max(0, findings.size() - shown) + Math.max(0, waived.size() - shown);
        if (left > 0) {
            lines.add(Line.warning(
                    "... and " + left + " more, which the files have; contract.shown says how many are shown"));
        }
        return lines;
    }

    private Line block(Finding finding) {
        return new Line(finding.severity(), FindingText.of(finding, style) + System.lineSeparator());
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
}
