package dev.storypact.contract.internal.file;

import dev.storypact.finding.Location;
import dev.storypact.schema.internal.fault.SchemaFault;
import dev.storypact.schema.internal.json.JsonFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;

/** Files that are there as a whole or not at all. */
public final class AtomicFile {

    private static final long LARGEST = 256L * 1024 * 1024;

    private AtomicFile() {}

    /** Writes a new file; a test's disk may be full. */
    interface NewFile {
        void write(Path file, byte[] content) throws IOException;
    }

    /** Writes a text to a file, by way of a temporary file beside it; missing folders are made. */
    public static void write(Path file, String text) {
        write(
                file,
                text,
                (path, content) -> Files.write(path, content, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE));
    }

    static void write(Path file, String text, NewFile newFile) {
        try {
            var folder = file.toAbsolutePath().normalize().getParent();
            if (folder == null) {
                throw new NoSuchFileException(file.toString());
            }
            Files.createDirectories(folder);
            // Not by createTempFile: its files are for their owner alone, and the result may be shared.
            var temporary = folder.resolve(".storypact-" + UUID.randomUUID() + ".tmp");
            try {
                newFile.write(temporary, text.getBytes(StandardCharsets.UTF_8));
                move(temporary, file);
            } finally {
                Files.deleteIfExists(temporary);
            }
        } catch (IOException e) {
            throw fault(file, "can't be written", e, "make the folder writable and see that the disk isn't full");
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** {@return when a file was last written} */
    static Instant writtenAt(Path file) {
        try {
            return Files.getLastModifiedTime(file).toInstant();
        } catch (IOException e) {
            throw fault(file, "can't be read", e, "check the path, and that the build step that writes it ran");
        }
    }

    /** {@return a file's JSON} */
    public static JsonFile read(Path file) {
        try {
            if (Files.size(file) > LARGEST) {
                throw new SchemaFault(
                        file + " is too large",
                        Location.ofFile(file.toString()),
                        Files.size(file) + " bytes",
                        "at most " + LARGEST + " bytes",
                        "check that this is the right file");
            }
            return JsonFile.read(file.toString(), Files.readAllBytes(file));
        } catch (IOException e) {
            throw fault(file, "can't be read", e, "check the path, and that the build step that writes it ran");
        }
    }

    /** {@return the files of a folder whose names are wanted, in the order of their names} */
    public static List<Path> list(Path folder, Predicate<String> wanted) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.filter(file -> wanted.test(file.getFileName().toString()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw fault(folder, "can't be listed", e, "make the folder readable");
        }
    }

    private static SchemaFault fault(Path path, String defect, IOException cause, String mend) {
        var found = cause instanceof NoSuchFileException ? "no such file" : String.valueOf(cause);
        return new SchemaFault(
                        path + " " + defect, Location.ofFile(path.toString()), found, "a readable, writable file", mend)
                .causedBy(cause);
    }
}
