package dev.storypact.schema;

import dev.storypact.finding.Finding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Whether a version fits among the releases of its major number: what it must keep of those before it, and what those after
 * it must keep of it. Drafts don't count, as they may still change.
 */
final class ReleaseOrder {

    private ReleaseOrder() {}

    static List<Finding> findings(Compatibility level, SchemaVersion candidate, List<SchemaVersion> versions) {
        return among(
                level,
                candidate,
                versions.stream().filter(SchemaVersion::isReleased).toList());
    }

    /** {@return the same among these versions, drafts or not} */
    static List<Finding> among(Compatibility level, SchemaVersion candidate, List<SchemaVersion> versions) {
        var findings = new ArrayList<>(CompatibilityCheck.of(level, candidate, versions));
        for (var later : later(level, candidate, versions)) {
            CompatibilityCheck.of(level, later, List.of(candidate)).stream()
                    .map(finding -> RegistrationFindings.outOfOrder(candidate, later, finding))
                    .forEach(findings::add);
        }
        return findings;
    }

    // Those that the level compares with the candidate: each for a transitive level, else the one right after it.
    private static List<SchemaVersion> later(
            Compatibility level, SchemaVersion candidate, List<SchemaVersion> versions) {
        return versions.stream()
                .filter(other -> other.version().major() == candidate.version().major()
                        && other.version().compareTo(candidate.version()) > 0)
                .sorted(Comparator.comparing(SchemaVersion::version))
                .limit(level.isTransitive() ? Long.MAX_VALUE : 1)
                .toList();
    }
}
