package dev.storypact.maven.internal.report;

import dev.storypact.finding.Finding;
import dev.storypact.finding.Severity;
import dev.storypact.finding.WaivedFindings;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * How much was found.
 *
 * @param errors findings that fail the build
 * @param warnings findings that don't
 * @param waived findings that may pass
 * @param unchecked how many of them, waived or not, say that a check could not be done
 */
record Counts(long errors, long warnings, long waived, long unchecked) {

    static Counts of(WaivedFindings result) {
        var findings = result.findings();
        var errors = findings.stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .count();
        return new Counts(
                errors,
                findings.size() - errors,
                result.waived().size(),
                Stream.concat(findings.stream(), result.waived().stream().map(WaivedFindings.Waived::finding))
                        .filter(Finding::isUnchecked)
                        .count());
    }

    /** {@return such as {@code 2 errors, 1 warning, 3 waived, 1 not checked}; empty where nothing was found} */
    String text() {
        var parts = new ArrayList<String>();
        add(parts, errors, errors == 1 ? "error" : "errors");
        add(parts, warnings, warnings == 1 ? "warning" : "warnings");
        add(parts, waived, "waived");
        add(parts, unchecked, "not checked");
        return String.join(", ", parts);
    }

    private static void add(List<String> parts, long count, String noun) {
        if (count > 0) {
            parts.add(count + " " + noun);
        }
    }
}
