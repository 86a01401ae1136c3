package dev.storypact.schema;

import dev.storypact.finding.Finding;
import dev.storypact.finding.FindingText;
import dev.storypact.finding.Severity;
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

    /**
     * The version is released, and was not before.
     *
     * @param version the version as the registry has it now
     * @param warnings what is allowed but seldom meant
     */
    record Registered(SchemaVersion version, List<Finding> warnings) implements Registration {
        public Registered {
            Objects.requireNonNull(version, "version");
            warnings = List.copyOf(warnings);
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
    }

    /**
     * The version is not released; the registry is as it was.
     *
     * @param findings why, at least one of them an {@linkplain Severity#ERROR error}
     */
    record Refused(List<Finding> findings) implements Registration {
        public Refused {
            findings = List.copyOf(findings);
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
