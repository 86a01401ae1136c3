package dev.storypact.schema;

import dev.storypact.finding.Finding;
import dev.storypact.finding.FindingText;
import dev.storypact.finding.Severity;
import dev.storypact.finding.WaivedFindings.Waived;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * What came of registering a version.
 *
 * @since 0.1
 */
public sealed interface Registration {

    /** {@return whether the version is released now} */
    boolean isReleased();

    /** {@return what was found and may pass, by whose waiver} */
    List<Waived> waived();

    /**
     * The version is released, and was not before.
     *
     * @param version the version as the registry has it now
     * @param warnings what is allowed but seldom meant
     * @param waived what was found and may pass, by whose waiver
     */
    record Registered(SchemaVersion version, List<Finding> warnings, List<Waived> waived) implements Registration {
        public Registered {
            Objects.requireNonNull(version, "version");
            warnings = List.copyOf(warnings);
            waived = List.copyOf(waived);
        }

        @Override
        public boolean isReleased() {
            return true;
        }
    }

    /**
     * The version had been released before, with the same content; nothing was done.
     *
     * @param version the version as the registry has it
     */
    record AlreadyRegistered(SchemaVersion version) implements Registration {
        public AlreadyRegistered {
            Objects.requireNonNull(version, "version");
        }

        @Override
        public boolean isReleased() {
            return true;
        }

        /** {@return nothing, as nothing was checked} */
        @Override
        public List<Waived> waived() {
            return List.of();
        }
    }

    /**
     * The version is not released; the registry is as it was.
     *
     * @param findings why, at least one of them an {@linkplain Severity#ERROR error}
     * @param waived what was found besides and wouldn't have stood in the way, by whose waiver
     */
    record Refused(List<Finding> findings, List<Waived> waived) implements Registration {
        public Refused {
            findings = List.copyOf(findings);
            waived = List.copyOf(waived);
            if (findings.stream().noneMatch(finding -> finding.severity() == Severity.ERROR)) {
                throw new IllegalArgumentException("a refusal needs an error");
            }
        }

        @Override
        public boolean isReleased() {
            return false;
        }

        /** {@return the findings' blocks, one after the other} */
        public String text() {
            return findings.stream().map(FindingText::of).collect(Collectors.joining("\n"));
        }

        /** {@return the same as {@link #text()}} */
        @Override
        public String toString() {
            return text();
        }
    }
}
