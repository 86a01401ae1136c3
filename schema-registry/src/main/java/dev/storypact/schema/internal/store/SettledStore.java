package dev.storypact.schema.internal.store;

import dev.storypact.schema.internal.fault.SchemaFault;
import java.util.Optional;
import java.util.SortedMap;

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
        return store.kind(path)
                .or(() -> pending(path).flatMap(store::kind))
                // Once more, as the schema may get to its place between the two looks.
                .or(() -> isReleased(path) ? store.kind(path) : Optional.empty());
    }

    @Override
    public byte[] read(String file) {
        var pending = store.kind(file).isPresent() ? Optional.<String>empty() : pending(file);
        return pending.isEmpty() ? store.read(file) : readPending(pending.get(), file);
    }

    // The schema may get to its place before it is read, and never goes back.
    private byte[] readPending(String pending, String file) {
        try {
            return store.read(pending);
        } catch (SchemaFault gone) {
            if (store.kind(pending).isPresent()) {
                throw gone;
            }
            return store.read(file);
        }
    }

    private boolean isReleased(String path) {
        return pending(path).isPresent();
    }

    private Optional<String> pending(String path) {
        return StoredVersion.ofFile(path)
                .filter(version -> version.file().equals(path))
                .flatMap(version -> store.releases().hash(version).map(hash -> RegistryLayout.pending(version, hash)));
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
