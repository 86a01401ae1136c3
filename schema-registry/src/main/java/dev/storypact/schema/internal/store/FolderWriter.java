package dev.storypact.schema.internal.store;

import dev.storypact.finding.Finding;
import dev.storypact.schema.internal.content.CanonicalJson;
import dev.storypact.schema.internal.content.ContentHash;
import dev.storypact.schema.internal.content.SchemaText;
import dev.storypact.schema.internal.fault.SchemaFault;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/**
 * Releases versions in a folder, in an order of steps that may end after any of them.
 *
 * <ol>
 *   <li>The schema is written to the hidden folder {@code .pending}, its canonical form too.
 *   <li>The lock is replaced by one that notes the version too, in one step of the file system: from here on it is released.
 *   <li>The canonical form is moved to {@code .released}, the schema to its place. Until then, readers find it in
 *       {@code .pending} by its hash.
 * </ol>
 *
 * <p>What a process that died left in {@code .pending} is moved, or removed where the lock doesn't note it, by the next
 * writer.
 */
final class FolderWriter implements SchemaWriter {

    private static final Logger LOG = LoggerFactory.getLogger(FolderWriter.class);

    private final FolderStore store;
    private final DurableFolder files;
    private final ExclusiveFolder exclusive;

    FolderWriter(FolderStore store, DurableFolder files, ExclusiveFolder exclusive) {
        this.store = store;
        this.files = files;
        this.exclusive = exclusive;
    }

    @Override
    public <T> T exclusively(Supplier<T> work) {
        return exclusive.work(this::finishPending, work);
    }

    @Override
    public List<Finding> release(StoredVersion version, JsonNode schema) {
        var hash = ContentHash.of(schema);
        return writing(version, () -> {
            var lock = lockWith(version, hash);
            var pending = RegistryLayout.pending(version, hash);
            files.write(pending, SchemaText.of(schema));
            files.requireInside(version.file());
            note(version, schema, hash, lock);
            settle(version, hash);
        });
    }

    @Override
    public List<Finding> releaseDraft(StoredVersion version, JsonNode schema) {
        var hash = ContentHash.of(schema);
        return writing(version, () -> {
            note(version, schema, hash, lockWith(version, hash));
            settle(version, hash);
        });
    }

    // A lock that can't be read would lock everybody out, so it is read before anything is written.
    private byte[] lockWith(StoredVersion version, ContentHash hash) {
        var lock = LockFile.write(store.locked().with(version, hash));
        var shown = store.shown(RegistryLayout.LOCK);
        SchemaStore.requireReadable(shown, RegistryLayout.LOCK, lock);
        LockFile.read(shown, lock);
        return lock;
    }

    private void note(StoredVersion version, JsonNode schema, ContentHash hash, byte[] lock) throws IOException {
        var canonical = CanonicalJson.of(schema) + "\n";
        var pending = RegistryLayout.pendingCopy(version, hash);
        files.requireInside(RegistryLayout.copy(version));
        files.write(pending, canonical.getBytes(StandardCharsets.UTF_8));
        files.replace(RegistryLayout.LOCK, lock);
    }

    // After the lock, so that no copy is ever at its place that the lock doesn't note.
    private void settle(StoredVersion version, ContentHash hash) {
        try {
            files.move(RegistryLayout.pendingCopy(version, hash), RegistryLayout.copy(version));
            if (store.kind(RegistryLayout.pending(version, hash)).isPresent()) {
                files.move(RegistryLayout.pending(version, hash), version.file());
            }
            files.deleteEmpty(RegistryLayout.PENDING);
        } catch (IOException e) {
            throw StoreFaults.unsettled(version, store.shown(version.file()), e);
        }
    }

    /** A step that writes. */
    private interface Step {
        void run() throws IOException;
    }

    private List<Finding> writing(StoredVersion version, Step step) {
        return exclusively(() -> {
            try {
                step.run();
                return List.of();
            } catch (IOException e) {
                throw StoreFaults.unwritable(store.shown(version.file()), e);
            }
        });
    }

    private void finishPending() {
        try {
            var pending = files.filesBelow(RegistryLayout.PENDING);
            pending.forEach(this::tryToFinish);
            if (!pending.isEmpty()) {
                files.deleteEmpty(RegistryLayout.PENDING);
            }
        } catch (IOException e) {
            throw StoreFaults.unwritable(store.shown(RegistryLayout.PENDING), e);
        }
    }

    // One that can't be finished is still found where it is, and must not keep the others from being written.
    private void tryToFinish(String path) {
        try {
            finish(path);
        } catch (IOException | SchemaFault e) {
            LOG.warn("{} stays there, as it can't be moved to its place: {}", store.shown(path), e.toString());
        }
    }

    private void finish(String path) throws IOException {
        var place = store.locked().hashes().entrySet().stream()
                .flatMap(entry -> place(path, entry.getKey(), entry.getValue()).stream())
                .filter(file -> store.kind(file).isEmpty())
                .findFirst();
        if (place.isPresent()) {
            files.move(path, place.get());
        } else {
            files.delete(path);
        }
    }

    private static Optional<String> place(String pending, StoredVersion version, ContentHash hash) {
        if (pending.equals(RegistryLayout.pending(version, hash))) {
            return Optional.of(version.file());
        }
        return pending.equals(RegistryLayout.pendingCopy(version, hash))
                ? Optional.of(RegistryLayout.copy(version))
                : Optional.empty();
    }
}
