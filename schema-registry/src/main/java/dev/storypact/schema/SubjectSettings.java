package dev.storypact.schema;

import java.util.Objects;
import java.util.Optional;

/**
 * What {@code subject.json} says about a subject.
 *
 * @param compatibility what the subject promises from version to version; {@link Compatibility#BACKWARD} where it says
 *     nothing
 * @param owner who answers for it, such as a team's name
 * @param description what the event means
 * @param versionPolicy which version a message has that names none; {@link VersionPolicy#ONLY_VERSION} where it says
 *     nothing
 * @since 0.1
 */
public record SubjectSettings(
        Compatibility compatibility,
        Optional<String> owner,
        Optional<String> description,
        VersionPolicy versionPolicy) {

    /** What holds for a subject without a {@code subject.json}. */
    public static final SubjectSettings DEFAULT =
            new SubjectSettings(Compatibility.BACKWARD, Optional.empty(), Optional.empty(), VersionPolicy.ONLY_VERSION);

    public SubjectSettings {
        Objects.requireNonNull(compatibility, "compatibility");
        Objects.requireNonNull(owner, "owner");
        Objects.requireNonNull(description, "description");
        Objects.requireNonNull(versionPolicy, "versionPolicy");
    }
}
