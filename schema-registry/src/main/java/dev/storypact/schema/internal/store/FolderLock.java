package dev.storypact.schema.internal.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Optional;

/**
 * The lock of a folder, read again only where it was replaced: a registry of many subjects asks for it with each subject.
 * Thread-safe.
 */
final class FolderLock {

    /** Tells a file from the one that took its name: each is a new file, and a lock only ever grows. */
    private record Stamp(long size, FileTime modified, Optional<Object> key) {}

    private record Known(Optional<Stamp> stamp, LockedReleases releases) {}

    private final FolderStore store;
    private final Path file;
    private volatile Known known = new Known(Optional.empty(), LockedReleases.NONE);

    FolderLock(FolderStore store, Path file) {
        this.store = store;
        this.file = file;
    }

    /** {@return what the lock notes now} */
    LockedReleases releases() {
        var stamp = stamp();
        var last = known;
        if (stamp.isPresent() && stamp.equals(last.stamp())) {
            return last.releases();
        }
        var releases = LockFile.read(store);
        known = new Known(stamp, releases);
        return releases;
    }

    private Optional<Stamp> stamp() {
        try {
            var attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return Optional.of(new Stamp(
                    attributes.size(), attributes.lastModifiedTime(), Optional.ofNullable(attributes.fileKey())));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw StoreFaults.unreadable(store.shown(RegistryLayout.LOCK), e);
        }
    }
}
