package dev.storypact.maven.internal.report;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import org.apache.maven.plugin.MojoExecutionException;
import tools.jackson.core.JacksonException;

/** Writes files of reports: each is there as a whole or not at all. */
final class ReportFile {

    /** Opens the temporary file; a test's disk may be full. */
    interface Opener {
        OutputStream open(Path file) throws IOException;
    }

    /** Writes the content. */
    interface Content {
        void write(Writer out) throws IOException;
    }

    private final Path file;
    private final Opener opener;

    private ReportFile(Path file, Opener opener) {
        this.file = file;
        this.opener = opener;
    }

    static ReportFile at(Path file) {
        return openedBy(
                file, path -> Files.newOutputStream(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE));
    }

    static ReportFile openedBy(Path file, Opener opener) {
        return new ReportFile(file.toAbsolutePath().normalize(), opener);
    }

    /** Writes the file by way of a temporary one beside it; missing folders are made. */
    void write(Content content) throws MojoExecutionException {
        try {
            Files.createDirectories(file.getParent());
            var temporary = file.resolveSibling(".storypact-" + UUID.randomUUID() + ".tmp");
            try {
                try (var out = new OutputStreamWriter(opener.open(temporary), StandardCharsets.UTF_8)) {
                    content.write(out);
                }
                move(temporary);
            } finally {
                Files.deleteIfExists(temporary);
            }
        } catch (IOException | JacksonException e) {
            throw refused("can't be written", e);
        }
    }

    boolean isThere() {
        return Files.isRegularFile(file);
    }

    /** Deletes the file, if it is there. */
    void delete() throws MojoExecutionException {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw refused("of an earlier run can't be deleted", e);
        }
    }

    private void move(Path temporary) throws IOException {
        try {
            Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(temporary, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private MojoExecutionException refused(String defect, Exception thrown) {
        // Jackson wraps what the disk says.
        var cause = thrown instanceof JacksonException && thrown.getCause() instanceof IOException disk ? disk : thrown;
        return new MojoExecutionException(
                "The report " + file + " " + defect + ": " + said(cause)
                        + "; make its folder writable and see that the disk isn't full, or choose with contract.reports"
                        + " what is written",
                cause);
    }

    // Some exceptions of files have the path alone as their message.
    private static String said(Exception cause) {
        return cause instanceof FileSystemException disk && disk.getReason() == null
                ? cause.toString()
                : String.valueOf(cause.getMessage());
    }
}
