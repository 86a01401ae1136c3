package dev.storypact.schema;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Whether a message is as its schema says.
 *
 * @since 0.1
 */
public sealed interface ValidationResult {

    /** {@return whether the message is accepted} */
    boolean isValid();

    /**
     * The message is as that version's schema says.
     *
     * @param version the version that it was validated against
     */
    record Valid(SchemaVersion version) implements ValidationResult {
        public Valid {
            Objects.requireNonNull(version, "version");
        }

        @Override
        public boolean isValid() {
            return true;
        }
    }

    /**
     * The message has no schema, or isn't as its schema says.
     *
     * @param violations why; at least one
     */
    record Refused(List<SchemaViolation> violations) implements ValidationResult {

        private static final int MOST_SHOWN = 10;

        public Refused {
            violations = List.copyOf(violations);
            if (violations.isEmpty()) {
                throw new IllegalArgumentException("a refusal needs a violation");
            }
        }

        @Override
        public boolean isValid() {
            return false;
        }

        /** {@return the violations' blocks, one after the other; past ten, their number} */
        public String text() {
            var blocks = violations.stream()
                    .limit(MOST_SHOWN)
                    .map(SchemaViolation::text)
                    .collect(Collectors.joining("\n"));
            var more = violations.size() - MOST_SHOWN;
            return more > 0 ? blocks + "\nand " + more + " more" : blocks;
        }

        /** {@return the same as {@link #text()}} */
        @Override
        public String toString() {
            return text();
        }
    }
}
