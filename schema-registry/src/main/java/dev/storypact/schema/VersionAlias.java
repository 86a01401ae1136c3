package dev.storypact.schema;

import dev.storypact.finding.internal.Printable;
import dev.storypact.story.message.VersionRange;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** What stands for a version whose number isn't known yet: {@code latest}, or a range of versions. */
final class VersionAlias {

    private static final String LATEST = "latest";

    private VersionAlias() {}

    /** {@return the newest release of these; where none is released, the newest draft} */
    static Optional<SchemaVersion> newest(Collection<SchemaVersion> versions) {
        return versions.stream()
                .max(Comparator.comparing(SchemaVersion::isReleased).thenComparing(SchemaVersion::version));
    }

    /**
     * {@return the versions that the alias allows}
     *
     * @throws IllegalArgumentException if it is no alias
     */
    static VersionRange range(String alias) {
        if (alias.equals(LATEST)) {
            return VersionRange.any();
        }
        try {
            return VersionRange.parse(alias);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "'" + Printable.of(alias)
                            + "' stands for no version: write latest, 1.0, 1.x, 1.2.x, or an interval such as [1.0,2.0)",
                    e);
        }
    }
}
