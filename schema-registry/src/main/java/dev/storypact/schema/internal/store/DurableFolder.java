package dev.storypact.schema.internal.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Writes within a folder so that what was done is still done after the power failed. Paths are relative, as a store's are. */
final class DurableFolder {

    private static final boolean DIRECTORIES_CAN_BE_FORCED =
            !System.getProperty("os.name", "").startsWith("Windows");

    private final Path root;

    /** A folder, by its real path. */
    DurableFolder(Path root) {
        this.root = root;
    }

    /** Writes a file; folders that aren't there are made. */
    void write(String path, byte[] content) throws IOException {
        var file = inMadeFolder(path);
        force(file, content);
        forceDirectory(file);
    }

    /** Writes a file in place of the one there, in one step. */
    void replace(String path, byte[] content) throws IOException {
        var file = inMadeFolder(path);
        var temporary = file.resolveSibling("." + file.getFileName() + ".tmp");
        force(temporary, content);
        Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        forceDirectory(file);
    }

    /** Moves a file in one step; folders that aren't there are made. */
    void move(String from, String to) throws IOException {
        var target = inMadeFolder(to);
        Files.move(root.resolve(from), target, StandardCopyOption.ATOMIC_MOVE);
        forceDirectory(target);
    }

    void delete(String path) throws IOException {
        Files.deleteIfExists(root.resolve(path));
    }

    /** Deletes a folder and those in it, as far as no file is in them. */
    void deleteEmpty(String path) throws IOException {
        try (var below = Files.walk(root.resolve(path))) {
            for (var folder : below.filter(Files::isDirectory)
                    .sorted(Comparator.reverseOrder())
                    .toList()) {
                Files.delete(folder);
            }
        } catch (NoSuchFileException | DirectoryNotEmptyException e) {
            // Another hand put a file there, or removed the folder; neither is ours to judge.
            return;
        }
    }

    /** {@return the paths of the files anywhere below a folder; none where there is no such folder} */
    List<String> filesBelow(String path) throws IOException {
        var folder = root.resolve(path);
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            return List.of();
        }
        try (var below = Files.walk(folder)) {
            return below.filter(file -> !Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS))
                    .map(file -> StreamSupport.stream(root.relativize(file).spliterator(), false)
                            .map(Path::toString)
                            .collect(Collectors.joining("/")))
                    .toList();
        }
    }

    /**
     * Refuses a path whose folders, as far as there are any, lead out of this one.
     *
     * @throws dev.storypact.schema.internal.fault.SchemaFault if they do
     */
    void requireInside(String path) throws IOException {
        var folder = root;
        var steps = SchemaStore.steps(path);
        for (var step : steps.subList(0, steps.size() - 1)) {
            folder = folder.resolve(step);
            if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
                return;
            }
            if (!folder.toRealPath().startsWith(root)) {
                throw StoreFaults.leadsOut(path);
            }
        }
    }

    // A folder on the way that is a link out of the registry must not be followed.
    private Path inMadeFolder(String path) throws IOException {
        var folder = root;
        var steps = SchemaStore.steps(path);
        for (var step : steps.subList(0, steps.size() - 1)) {
            folder = folder.resolve(step);
            if (!Files.isDirectory(folder)) {
                Files.createDirectory(folder);
                forceDirectory(folder);
            }
            if (!folder.toRealPath().startsWith(root)) {
                throw StoreFaults.leadsOut(path);
            }
        }
        return folder.resolve(steps.get(steps.size() - 1));
    }

    // Always a new file: what stands there may be a link to another file, or that of a process that died.
    private static void force(Path file, byte[] content) throws IOException {
        Files.deleteIfExists(file);
        try (var channel = FileChannel.open(
                file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS)) {
            var left = ByteBuffer.wrap(content);
            while (left.hasRemaining()) {
                channel.write(left);
            }
            channel.force(true);
        }
    }

    private static void forceDirectory(Path inIt) throws IOException {
        var folder = inIt.getParent();
        if (DIRECTORIES_CAN_BE_FORCED && folder != null) {
            try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }
}
