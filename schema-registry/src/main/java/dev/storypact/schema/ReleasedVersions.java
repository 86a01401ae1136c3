package dev.storypact.schema;

import dev.storypact.finding.Location;
import dev.storypact.schema.internal.bundle.BundledSchema;
import dev.storypact.schema.internal.content.ContentHash;
import dev.storypact.schema.internal.content.JsonDifference;
import dev.storypact.schema.internal.fault.ChangedReleaseFault;
import dev.storypact.schema.internal.fault.SchemaFault;
import dev.storypact.schema.internal.json.JsonFile;
import dev.storypact.schema.internal.store.RegistryLayout;
import dev.storypact.schema.internal.store.Releases;
import dev.storypact.schema.internal.store.SchemaStore;
import dev.storypact.schema.internal.store.StoredVersion;
import dev.storypact.story.message.EventVersion;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The releases of one subject, which must be there and be what they were. */
final class ReleasedVersions {

    private final SchemaStore store;
    private final Subject subject;
    private final Releases releases;

    /**
     * Takes what the store has released now. Take it after the subject's folder was listed, so that it isn't older.
     *
     * @throws SchemaFault if the store holds a copy of a version that it doesn't note as released
     */
    ReleasedVersions(SchemaStore store, Subject subject) {
        this.store = store;
        this.subject = subject;
        // Before the releases: a release is noted before its copy gets there.
        var copies = RegistryLayout.copies(store, subject.bus(), subject.type());
        this.releases = store.releases();
        copies.stream().filter(version -> !contain(version)).findFirst().ifPresent(lost -> {
            throw unnoted(stored(lost));
        });
    }

    private SchemaFault unnoted(StoredVersion version) {
        var lock = store.shown(RegistryLayout.LOCK);
        return new SchemaFault(
                lock + " doesn't note " + subject.type() + " " + version.version() + " on '" + subject.bus()
                        + "', which was released",
                Location.ofFile(lock),
                "no " + version + ", but its copy " + store.shown(RegistryLayout.copy(version)),
                "every version that was released",
                "restore the file from version control; where a merge conflicted, keep the lines of both sides");
    }

    boolean contain(EventVersion version) {
        return releases.contain(stored(version));
    }

    private StoredVersion stored(EventVersion version) {
        return new StoredVersion(subject.bus(), subject.type(), version);
    }

    /** {@return those that aren't among these} */
    List<EventVersion> without(Set<EventVersion> found) {
        return releases.versions(subject.bus(), subject.type()).stream()
                .filter(version -> !found.contains(version))
                .toList();
    }

    /**
     * {@return the name of the file of a release that wasn't listed: another process may have released it since}
     *
     * @throws SchemaFault if it isn't there
     */
    String name(EventVersion version) {
        var stored = stored(version);
        if (!isFile(stored.file())) {
            throw missing(stored);
        }
        return stored.file().substring(stored.folder().length() + 1);
    }

    private boolean isFile(String path) {
        return store.kind(path).filter(SchemaStore.Kind.FILE::equals).isPresent();
    }

    private ChangedReleaseFault missing(StoredVersion version) {
        return new ChangedReleaseFault(
                subject.type() + " " + version.version() + " on '" + subject.bus() + "' was released, but is missing",
                Location.ofFile(store.shown(version.file())),
                "no file of this name",
                "every version that " + store.shown(RegistryLayout.LOCK) + " notes",
                "restore the file from version control"
                        + copy(version)
                                .map(copy -> ", or its content from " + store.shown(RegistryLayout.copy(version)))
                                .orElse(""));
    }

    /**
     * Refuses a version that isn't what it was when it was released; drafts may be anything. The same goes for all that the
     * version refers to.
     *
     * @throws SchemaFault if one of them was changed
     */
    void check(EventVersion version, BundledSchema source) {
        check(stored(version), source.root());
        source.others().forEach((path, file) -> StoredVersion.ofFile(path).ifPresent(other -> check(other, file)));
    }

    private void check(StoredVersion version, JsonFile source) {
        var released = releases.hash(version);
        if (released.isPresent() && !ContentHash.of(source.tree()).equals(released.get())) {
            throw changed(version, released.get(), source);
        }
    }

    private ChangedReleaseFault changed(StoredVersion version, ContentHash released, JsonFile source) {
        var differences = copy(version).map(copy -> JsonDifference.between(copy.tree(), source.tree()));
        return new ChangedReleaseFault(
                source.name() + " was changed after its release",
                source.locate(differences.map(all -> all.get(0).pointer()).orElse("")),
                differences
                        .map(JsonDifference::text)
                        .orElseGet(() -> "content with the hash " + ContentHash.of(source.tree()) + "; there is no "
                                + store.shown(RegistryLayout.copy(version)) + " to tell what was changed"),
                "the content with the hash " + released + ", as " + store.shown(RegistryLayout.LOCK) + " notes",
                "restore the file from version control, and publish the change as a new version");
    }

    // A copy that isn't what was released says nothing.
    private Optional<JsonFile> copy(StoredVersion version) {
        var path = RegistryLayout.copy(version);
        return isFile(path)
                ? Optional.of(JsonFile.read(store.shown(path), store.read(path)))
                        .filter(copy -> releases.hash(version)
                                .filter(ContentHash.of(copy.tree())::equals)
                                .isPresent())
                : Optional.empty();
    }
}
