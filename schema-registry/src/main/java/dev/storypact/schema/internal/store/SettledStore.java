package dev.storypact.schema.internal.store;

import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Stream;

/**
 * Shows each release at its place, also where the process that released it died, or still lives, before the schema got
 * there from {@link RegistryLayout#pending pending}. Changes nothing: that is left to the next writer.
 */
public final class SettledStore implements SchemaStore {

    private final SchemaStore store;

    /** Shows that store's releases. */
    public SettledStore(SchemaStore store) {
        this.store = store;
    }

    @Override
    public SortedMap<String, Kind> list(String folder) {
        return store.list(folder);
    }

    @Override
    public Optional<Kind> kind(String path) {
        return store.kind(path).or(() -> settled(path).flatMap(store::kind));
    }

    @Override
    public byte[] read(String file) {
        return store.read(store.kind(file).isPresent() ? file : settled(file).orElse(file));
    }

    // The place once more after pending, as the schema may get there between two looks.
    private Optional<String> settled(String path) {
        return StoredVersion.ofFile(path)
                .filter(version -> version.file().equals(path))
                .flatMap(version -> store.releases().hash(version).map(hash -> RegistryLayout.pending(version, hash)))
                .flatMap(pending -> Stream.of(pending, path)
                        .filter(place -> store.kind(place).isPresent())
                        .findFirst());
    }

    @Override
    public Releases releases() {
        return store.releases();
    }

    @Override
    public Optional<SchemaWriter> writer() {
        return store.writer();
    }

    @Override
    public String shown(String path) {
        return store.shown(path);
    }
}
