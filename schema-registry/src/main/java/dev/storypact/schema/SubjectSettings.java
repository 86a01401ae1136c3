package dev.storypact.schema;

import dev.storypact.story.message.EventVersion;
import java.util.List;
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
 * @param deprecations which of its versions are to be used no longer
 * @param secrets where the data of its messages holds what nobody may read in files and reports: JSON pointers such as
 *     {@code /customer/email}, in which a star stands for any name or index
 * @since 0.1
 */
public record SubjectSettings(
        Compatibility compatibility,
        Optional<String> owner,
        Optional<String> description,
        VersionPolicy versionPolicy,
        List<Deprecation> deprecations,
        List<String> secrets) {

    /** What holds for a subject without a {@code subject.json}. */
    public static final SubjectSettings DEFAULT = new SubjectSettings(
            Compatibility.BACKWARD,
            Optional.empty(),
            Optional.empty(),
            VersionPolicy.ONLY_VERSION,
            List.of(),
            List.of());

    public SubjectSettings {
        Objects.requireNonNull(compatibility, "compatibility");
        Objects.requireNonNull(owner, "owner");
        Objects.requireNonNull(description, "description");
        Objects.requireNonNull(versionPolicy, "versionPolicy");
        deprecations = List.copyOf(deprecations);
        secrets = List.copyOf(secrets);
    }

    /** {@return the first of the deprecations that is about a version, if there is one} */
    public Optional<Deprecation> deprecation(EventVersion version) {
        return deprecations.stream()
                .filter(deprecation -> deprecation.versions().contains(version))
                .findFirst();
    }
}
