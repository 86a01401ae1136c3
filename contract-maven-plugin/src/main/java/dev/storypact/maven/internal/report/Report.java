package dev.storypact.maven.internal.report;

import dev.storypact.finding.Finding;
import dev.storypact.finding.WaivedFindings;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * All that a report of one run of a goal can tell.
 *
 * @param source which run it is of
 * @param check what was checked, and what was found
 * @param paths where the places of findings are
 */
record Report(ReportSource source, Check check, ReportPaths paths) {

    Report {
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(check, "check");
        Objects.requireNonNull(paths, "paths");
    }

    Counts counts() {
        return Counts.of(check.result());
    }

    /** {@return the findings that nobody waived, then those that may pass} */
    Stream<Finding> allFindings() {
        var result = check.result();
        return Stream.concat(
                result.findings().stream(), result.waived().stream().map(WaivedFindings.Waived::finding));
    }
}
