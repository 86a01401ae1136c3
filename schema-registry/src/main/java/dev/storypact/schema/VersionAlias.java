package dev.storypact.schema;

import dev.storypact.finding.internal.Printable;
import dev.storypact.story.message.VersionRange;

/** What stands for a version whose number isn't known yet: {@code latest}, or a range of versions. */
final class VersionAlias {

    private static final String LATEST = "latest";

    private VersionAlias() {}

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
