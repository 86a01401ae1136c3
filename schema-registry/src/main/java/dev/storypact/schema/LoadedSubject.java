package dev.storypact.schema;

import dev.storypact.finding.Location;
import dev.storypact.story.message.EventVersion;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;

/** A subject with its settings and all its versions, the oldest first. Immutable. */
final class LoadedSubject {

    private final Subject subject;
    private final SubjectSettings settings;
    private final NavigableMap<EventVersion, SchemaVersion> versions;
    private final Map<String, SchemaVersion> byText = new HashMap<>();
    private final Location folder;

    LoadedSubject(
            Subject subject,
            SubjectSettings settings,
            NavigableMap<EventVersion, SchemaVersion> versions,
            Location folder) {
        this.subject = subject;
        this.settings = settings;
        this.versions = Collections.unmodifiableNavigableMap(versions);
        this.folder = folder;
        versions.forEach((version, schema) -> byText.put(version.toString(), schema));
    }

    Subject subject() {
        return subject;
    }

    SubjectSettings settings() {
        return settings;
    }

    List<SchemaVersion> versions() {
        return List.copyOf(versions.values());
    }

    /** {@return the versions as they are written, the oldest first} */
    List<String> versionNames() {
        return versions.keySet().stream().map(EventVersion::toString).toList();
    }

    /** {@return the newest version; there must be one} */
    EventVersion newest() {
        return versions.lastKey();
    }

    Optional<SchemaVersion> version(EventVersion version) {
        return Optional.ofNullable(versions.get(version));
    }

    /** {@return the version that is written so; reading a version's usual form costs one look-up} */
    Optional<SchemaVersion> version(String text) {
        var known = byText.get(text);
        return known == null && EventVersion.isVersion(text)
                ? version(EventVersion.parse(text))
                : Optional.ofNullable(known);
    }

    /** {@return the version of a message that names none, by the subject's policy} */
    Optional<SchemaVersion> versionOfUnversioned() {
        return switch (settings.versionPolicy()) {
            case ONLY_VERSION ->
                versions.size() == 1 ? Optional.of(versions.firstEntry().getValue()) : Optional.empty();
            case LATEST -> VersionAlias.newest(versions.values());
            case REFUSE -> Optional.empty();
        };
    }

    /** {@return where its files are} */
    Location folder() {
        return folder;
    }
}
