package dev.storypact.schema.internal.store;

import dev.storypact.schema.internal.content.ContentHash;
import dev.storypact.story.message.EventVersion;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** Which versions of a registry are released, as they were at one moment; the others are drafts. Immutable. */
public interface Releases {

    /** No version is released. */
    Releases NONE = new Releases() {
        @Override
        public SortedSet<String> buses() {
            return Collections.emptySortedSet();
        }

        @Override
        public SortedSet<String> types(String bus) {
            return Collections.emptySortedSet();
        }

        @Override
        public SortedSet<EventVersion> versions(String bus, String type) {
            return new TreeSet<>();
        }

        @Override
        public Optional<ContentHash> hash(StoredVersion version) {
            return Optional.empty();
        }
    };

    /** {@return the buses that have a released version} */
    SortedSet<String> buses();

    /** {@return the types on a bus that have a released version} */
    SortedSet<String> types(String bus);

    /** {@return the released versions of a subject} */
    SortedSet<EventVersion> versions(String bus, String type);

    /** {@return what a released version says, where that was noted; a server that keeps it from changing notes nothing} */
    Optional<ContentHash> hash(StoredVersion version);

    /** {@return all released versions, in order} */
    default SortedSet<StoredVersion> all() {
        var all = new TreeSet<StoredVersion>();
        buses().forEach(bus -> types(bus)
                .forEach(type ->
                        versions(bus, type).forEach(version -> all.add(new StoredVersion(bus, type, version)))));
        return all;
    }

    /** {@return whether that version is released} */
    default boolean contain(StoredVersion version) {
        return versions(version.bus(), version.type()).contains(version.version());
    }
}
