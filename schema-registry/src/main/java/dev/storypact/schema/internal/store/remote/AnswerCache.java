package dev.storypact.schema.internal.store.remote;

import dev.storypact.finding.Location;
import dev.storypact.schema.internal.fault.SchemaFault;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Answers kept in a folder, for times when the server can't be reached.
 *
 * <p>{@code content/<SHA-256>} is what was answered, {@code answers/<SHA-256 of the address>} says with what status and which
 * content. Each file is written beside its place and moved there, and content whose hash is wrong counts as not kept, so
 * that several processes may share the folder, and a crash leaves nothing half. Thread-safe.
 */
final class AnswerCache {

    private static final Pattern ENTRY = Pattern.compile("([0-9]{3}) ([0-9a-f]{64})\n");

    // More than an entry has, so that what is longer is none.
    private static final int LARGEST_ENTRY = 100;

    private final Path folder;

    AnswerCache(Path folder) {
        this.folder = folder;
    }

    /** Keeps what that address answered last. */
    void keep(String address, HttpAnswer answer) {
        var hash = hash(answer.body());
        try {
            if (content(hash).isEmpty()) {
                write(contentFile(hash), answer.body());
            }
            var entry = answer.status() + " " + hash + "\n";
            if (!read(entryFile(address)).equals(Optional.of(entry))) {
                write(entryFile(address), entry.getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw unusable("can't be written", e);
        }
    }

    /** {@return what that address answered last, if it is kept} */
    Optional<HttpAnswer> kept(String address) {
        try {
            var entry = ENTRY.matcher(read(entryFile(address)).orElse(""));
            return entry.matches()
                    ? content(entry.group(2)).map(body -> HttpAnswer.kept(Integer.parseInt(entry.group(1)), body))
                    : Optional.empty();
        } catch (IOException e) {
            throw unusable("can't be read", e);
        }
    }

    private Optional<String> read(Path file) throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try (var stream = Files.newInputStream(file)) {
            return Optional.of(new String(stream.readNBytes(LARGEST_ENTRY), StandardCharsets.ISO_8859_1));
        }
    }

    private Optional<byte[]> content(String hash) throws IOException {
        var file = contentFile(hash);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try (var stream = Files.newInputStream(file)) {
            return Optional.of(stream.readNBytes(BoundedBody.LARGEST))
                    .filter(content -> hash(content).equals(hash));
        }
    }

    private Path contentFile(String hash) {
        return folder.resolve("content").resolve(hash);
    }

    private Path entryFile(String address) {
        return folder.resolve("answers").resolve(hash(address.getBytes(StandardCharsets.UTF_8)));
    }

    private static void write(Path file, byte[] content) throws IOException {
        Files.createDirectories(file.resolveSibling("."));
        var temporary = file.resolveSibling("." + UUID.randomUUID() + ".tmp");
        try {
            Files.write(temporary, content, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    private static String hash(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private SchemaFault unusable(String defect, IOException cause) {
        return new SchemaFault(
                        "The cache of a schema registry " + defect,
                        Location.ofFile(folder.toString()),
                        cause.toString(),
                        "a folder that this process may read and write",
                        "give another folder (withCache), or make this one writable")
                .causedBy(cause);
    }
}
