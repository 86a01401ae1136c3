package dev.storypact.schema;

import dev.storypact.story.message.VersionRange;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * Versions of a subject that are to be used no longer: one entry of {@code deprecations} in its {@code subject.json}.
 *
 * <pre>
 * {"deprecations": [{"versions": "1.x", "date": "2027-03-01", "successor": "ORDER_PLACED 2.0"}]}
 * </pre>
 *
 * @param versions which of them; all of the subject's where the entry says nothing
 * @param date the day from which on they are deprecated; it may be yet to come
 * @param successor what to use instead, where there is something
 * @since 0.1
 */
public record Deprecation(VersionRange versions, LocalDate date, Optional<Successor> successor) {

    public Deprecation {
        Objects.requireNonNull(versions, "versions");
        Objects.requireNonNull(date, "date");
        Objects.requireNonNull(successor, "successor");
    }

    /** {@return whether the versions are deprecated on that day} */
    public boolean isInForceOn(LocalDate day) {
        return !day.isBefore(date);
    }
}
