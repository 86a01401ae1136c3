package dev.storypact.schema.internal.store;

import dev.storypact.schema.internal.content.ContentHash;
import dev.storypact.story.message.EventVersion;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Releases with their hashes, as a registry's lock notes them. Immutable. */
final class LockedReleases implements Releases {

    static final LockedReleases NONE = new LockedReleases(new TreeMap<>());

    private final SortedMap<StoredVersion, ContentHash> hashes;
    private final Map<String, SortedMap<String, SortedMap<EventVersion, ContentHash>>> byBus = new TreeMap<>();

    private LockedReleases(SortedMap<StoredVersion, ContentHash> hashes) {
        this.hashes = hashes;
        hashes.forEach((version, hash) -> byBus.computeIfAbsent(version.bus(), bus -> new TreeMap<>())
                .computeIfAbsent(version.type(), type -> new TreeMap<>())
                .put(version.version(), hash));
    }

    /** {@return these releases} */
    static LockedReleases of(Map<StoredVersion, ContentHash> hashes) {
        return new LockedReleases(new TreeMap<>(hashes));
    }

    /** {@return these releases and one more} */
    LockedReleases with(StoredVersion version, ContentHash hash) {
        var more = new TreeMap<>(hashes);
        more.put(version, hash);
        return new LockedReleases(more);
    }

    /** {@return all of them with their hashes, in order} */
    SortedMap<StoredVersion, ContentHash> hashes() {
        return Collections.unmodifiableSortedMap(hashes);
    }

    @Override
    public SortedSet<String> buses() {
        return new TreeSet<>(byBus.keySet());
    }

    @Override
    public SortedSet<String> types(String bus) {
        return new TreeSet<>(onBus(bus).keySet());
    }

    @Override
    public SortedSet<EventVersion> versions(String bus, String type) {
        return new TreeSet<>(onBus(bus).getOrDefault(type, new TreeMap<>()).keySet());
    }

    private SortedMap<String, SortedMap<EventVersion, ContentHash>> onBus(String bus) {
        return byBus.getOrDefault(bus, new TreeMap<>());
    }

    @Override
    public Optional<ContentHash> hash(StoredVersion version) {
        return Optional.ofNullable(hashes.get(version));
    }
}
