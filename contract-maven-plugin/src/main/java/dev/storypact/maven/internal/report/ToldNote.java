package dev.storypact.maven.internal.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.apache.maven.plugin.MojoExecutionException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * A file that notes what was told of which inputs, so that a later run with the same inputs can tell it again and needs to check
 * nothing.
 */
public final class ToldNote {

    private static final String FORMAT = "storypact-verified/2";
    private static final int LARGEST = 1_000_000;
    private static final JsonMapper MAPPER = new JsonMapper();

    /** The file's content. */
    private record Noted(String format, String inputs, Told told) {

        Noted {
            Objects.requireNonNull(format, "format");
            Objects.requireNonNull(inputs, "inputs");
            Objects.requireNonNull(told, "told");
        }
    }

    private final Path file;

    /** Makes a note in that file, which may be absent. */
    public ToldNote(Path file) {
        this.file = Objects.requireNonNull(file, "file");
    }

    /**
     * {@return what was told of these inputs, if the file notes that} A file that is absent, cut off, foreign or can't be read
     * notes nothing.
     *
     * @param inputs their digest
     */
    public Optional<Told> of(String inputs) {
        try {
            if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) || Files.size(file) > LARGEST) {
                return Optional.empty();
            }
            var text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
            return Optional.ofNullable(MAPPER.readValue(text, Noted.class))
                    .filter(noted ->
                            noted.format().equals(FORMAT) && noted.inputs().equals(inputs))
                    .map(Noted::told);
        } catch (IOException | JacksonException e) {
            return Optional.empty();
        }
    }

    /**
     * Notes what was told of these inputs; nothing where that is too long for a note.
     *
     * @param inputs their digest
     * @throws MojoExecutionException if the file can't be written
     */
    public void write(String inputs, Told told) throws MojoExecutionException {
        var text = MAPPER.writeValueAsBytes(new Noted(FORMAT, inputs, told));
        if (text.length > LARGEST) {
            return;
        }
        try {
            var folder = file.getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            Files.write(file, text);
        } catch (IOException e) {
            throw refused("can't be written", e);
        }
    }

    /**
     * Forgets what was noted.
     *
     * @throws MojoExecutionException if the file can't be deleted
     */
    public void delete() throws MojoExecutionException {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw refused("can't be deleted", e);
        }
    }

    private MojoExecutionException refused(String defect, IOException e) {
        return new MojoExecutionException(
                "The note of what was verified, " + file + ", " + defect + ": " + e
                        + "; make its folder writable and see that the disk isn't full",
                e);
    }
}
