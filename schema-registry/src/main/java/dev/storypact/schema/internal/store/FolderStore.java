package dev.storypact.schema.internal.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** A registry in a folder of the file system. Symbolic links that lead out of it are refused. */
public final class FolderStore implements SchemaStore {

    private final Path root;
    private final String shownRoot;
    private final FolderLock lock;

    private FolderStore(Path root, String shownRoot) {
        this.root = root;
        this.shownRoot = shownRoot;
        this.lock = new FolderLock(this, root.resolve(RegistryLayout.LOCK));
    }

    /**
     * {@return the store in that folder}
     *
     * @throws dev.storypact.schema.internal.fault.SchemaFault if there is no such folder
     */
    public static FolderStore open(Path folder) {
        return open(folder, name(folder));
    }

    static FolderStore open(Path folder, String shownRoot) {
        if (!Files.isDirectory(folder)) {
            throw StoreFaults.noFolder(folder.toString());
        }
        try {
            return new FolderStore(folder.toRealPath(), shownRoot);
        } catch (IOException e) {
            throw StoreFaults.unreadable(folder.toString(), e);
        }
    }

    private static String name(Path folder) {
        var name = folder.toAbsolutePath().normalize().getFileName();
        return name == null ? folder.toString() : name.toString();
    }

    @Override
    public SortedMap<String, Kind> list(String folder) {
        var names = new TreeMap<String, Kind>();
        try (var children = Files.newDirectoryStream(inside(folder))) {
            for (var child : children) {
                var name = child.getFileName().toString();
                if (!name.startsWith(".")) {
                    names.put(name, Files.isDirectory(child) ? Kind.FOLDER : Kind.FILE);
                }
            }
        } catch (IOException e) {
            throw StoreFaults.unreadable(shown(folder), e);
        }
        return names;
    }

    @Override
    public Optional<Kind> kind(String path) {
        var child = child(path);
        if (!Files.exists(child)) {
            return Optional.empty();
        }
        return Optional.of(Files.isDirectory(child) ? Kind.FOLDER : Kind.FILE);
    }

    @Override
    public byte[] read(String file) {
        try (var stream = Files.newInputStream(regular(file))) {
            return StoreFaults.readBounded(shown(file), stream, SchemaStore.largest(file));
        } catch (IOException e) {
            throw StoreFaults.unreadable(shown(file), e);
        }
    }

    // Opening another one, such as a pipe, may wait for ever.
    private Path regular(String path) throws IOException {
        var file = inside(path);
        if (!Files.isRegularFile(file)) {
            throw StoreFaults.noRegularFile(shown(path));
        }
        return file;
    }

    private Path inside(String path) throws IOException {
        var real = child(path).toRealPath();
        if (!real.startsWith(root)) {
            throw StoreFaults.leadsOut(shown(path));
        }
        return real;
    }

    private Path child(String path) {
        var child = root;
        for (var step : SchemaStore.steps(path)) {
            child = child.resolve(step);
        }
        return child;
    }

    @Override
    public Releases releases() {
        return locked();
    }

    LockedReleases locked() {
        return lock.releases();
    }

    @Override
    public Optional<SchemaWriter> writer() {
        return Optional.of(new FolderWriter(this, new DurableFolder(root), new ExclusiveFolder(root, shownRoot)));
    }

    @Override
    public String shown(String path) {
        return path.isEmpty() ? shownRoot : shownRoot + "/" + path;
    }
}
