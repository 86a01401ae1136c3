package dev.storypact.maven.internal.report;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import org.apache.maven.plugin.MojoExecutionException;

/**
 * A file that notes what was told of which inputs, so that a later run with the same inputs can tell it again and needs to check
 * nothing.
 *
 * <p>It is a file of Java properties, which cost that run nothing to read.
 */
public final class ToldNote {

    private static final int LARGEST = 1_000_000;

    private static final String FORMAT = "storypact-verified/3";
    private static final String FORMAT_NAME = "format";
    private static final String INPUTS = "inputs";
    private static final String WARNINGS = "warnings";
    private static final String CONCLUSION = "conclusion";

    // The last line, which a file that is cut off lacks.
    private static final String END = "end=here";

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
            if (!text.endsWith("\n" + END)) {
                return Optional.empty();
            }
            var noted = new Properties();
            noted.load(new StringReader(text));
            return FORMAT.equals(noted.getProperty(FORMAT_NAME)) && inputs.equals(noted.getProperty(INPUTS))
                    ? told(noted)
                    : Optional.empty();
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<Told> told(Properties noted) {
        var count = noted.getProperty(WARNINGS);
        var conclusion = noted.getProperty(CONCLUSION);
        if (count == null || conclusion == null) {
            return Optional.empty();
        }
        var warnings = new ArrayList<String>();
        for (var index = 0; index < Integer.parseInt(count); index++) {
            var warning = noted.getProperty(WARNINGS + "." + index);
            if (warning == null) {
                return Optional.empty();
            }
            warnings.add(warning);
        }
        return Optional.of(new Told(warnings, conclusion));
    }

    /**
     * Notes what was told of these inputs; nothing where that is too long for a note.
     *
     * @param inputs their digest
     * @throws MojoExecutionException if the file can't be written
     */
    public void write(String inputs, Told told) throws MojoExecutionException {
        try {
            var text = text(inputs, told).getBytes(StandardCharsets.UTF_8);
            if (text.length > LARGEST) {
                return;
            }
            var folder = file.getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            Files.write(file, text);
        } catch (IOException e) {
            throw refused("can't be written", e);
        }
    }

    private static String text(String inputs, Told told) throws IOException {
        var noted = new Properties();
        noted.setProperty(FORMAT_NAME, FORMAT);
        noted.setProperty(INPUTS, inputs);
        noted.setProperty(CONCLUSION, told.conclusion());
        noted.setProperty(WARNINGS, String.valueOf(told.warnings().size()));
        for (var index = 0; index < told.warnings().size(); index++) {
            noted.setProperty(WARNINGS + "." + index, told.warnings().get(index));
        }
        var text = new StringWriter();
        noted.store(text, null);
        return text.toString().replace(System.lineSeparator(), "\n") + END;
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
