package dev.storypact.schema.internal.store.remote;

import dev.storypact.schema.internal.content.ContentHash;
import dev.storypact.schema.internal.store.Releases;
import dev.storypact.schema.internal.store.StoredVersion;
import dev.storypact.schema.internal.store.remote.ServerNames.Folder;
import dev.storypact.story.message.EventVersion;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** A server's versions are all released: it keeps them from changing, so no hash is noted. */
record RemoteReleases(RemoteSnapshot snapshot) implements Releases {

    @Override
    public SortedSet<String> buses() {
        return new TreeSet<>(snapshot.buses().keySet());
    }

    @Override
    public SortedSet<String> types(String bus) {
        return new TreeSet<>(snapshot.types(bus).keySet());
    }

    @Override
    public SortedSet<EventVersion> versions(String bus, String type) {
        return snapshot.subject(new Folder(bus, type))
                .<SortedSet<EventVersion>>map(
                        read -> new TreeSet<>(read.versions().all().keySet()))
                .orElseGet(TreeSet::new);
    }

    @Override
    public Optional<ContentHash> hash(StoredVersion version) {
        return Optional.empty();
    }
}
