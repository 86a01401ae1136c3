package dev.storypact.maven.internal.start;

import eu.maveniverse.domtrip.Document;
import eu.maveniverse.domtrip.DomTripException;
import eu.maveniverse.domtrip.Element;
import eu.maveniverse.domtrip.maven.PomEditor;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.apache.maven.model.io.xpp3.MavenXpp3Reader;
import org.codehaus.plexus.util.xml.pull.XmlPullParserException;

/**
 * A {@code pom.xml} that is edited as a person would: what it says already, its comments, order and layout stay as they are.
 *
 * <p>Nothing is written until {@link #save()}, and nothing that Maven couldn't read.
 */
public final class PomFile {

    private static final Pattern SINGLE_LINE_END = Pattern.compile("^(\\R)(?=\\h*$)");
    private static final Pattern BLANK_LINE = Pattern.compile("^(\\R)\\R+");

    private final List<Element> added = new ArrayList<>();
    private final Path file;
    private final PomEditor editor;

    private PomFile(Path file, PomEditor editor) {
        this.file = file;
        this.editor = editor;
    }

    /**
     * {@return the pom in that file}
     *
     * @throws IOException if it can't be read
     */
    public static PomFile read(Path file) throws IOException {
        try {
            return new PomFile(file, new PomEditor(Document.of(file)));
        } catch (DomTripException e) {
            throw new IOException(file + " can't be read as XML: " + e.getMessage(), e);
        }
    }

    /** Sets a property that the pom doesn't have. */
    public void addProperty(String name, String value) {
        editor.addElement(section(root(), "properties"), name, value);
    }

    /** Adds a dependency that the pom doesn't have; of an empty version or scope nothing is written. */
    public void addDependency(String groupId, String artifactId, String version, String scope) {
        var dependency = editor.addElement(section(root(), "dependencies"), "dependency");
        editor.addElement(dependency, "groupId", groupId);
        editor.addElement(dependency, "artifactId", artifactId);
        addText(dependency, "version", version);
        addText(dependency, "scope", scope);
    }

    /**
     * Sets a plugin's version, without a word on what it does.
     *
     * @return whether it was set; a plugin that the pom declares itself is left alone
     */
    public boolean pinPlugin(String groupId, String artifactId, String version) {
        var plugins = section(section(root(), "build"), "plugins");
        var declared = declared(plugins, groupId, artifactId).isPresent();
        if (!declared) {
            plugin(plugins, groupId, artifactId, version);
        }
        return !declared;
    }

    /** Runs a plugin's goal in the goal's own phase; a version is written where the pom doesn't declare the plugin and it isn't empty. */
    public void addPlugin(String groupId, String artifactId, String version, String goal) {
        var plugins = section(section(root(), "build"), "plugins");
        var plugin =
                declared(plugins, groupId, artifactId).orElseGet(() -> plugin(plugins, groupId, artifactId, version));
        var execution = editor.addElement(section(plugin, "executions"), "execution");
        editor.addElement(editor.addElement(execution, "goals"), "goal", goal);
    }

    private Element plugin(Element plugins, String groupId, String artifactId, String version) {
        var plugin = editor.addElement(plugins, "plugin");
        editor.addElement(plugin, "groupId", groupId);
        editor.addElement(plugin, "artifactId", artifactId);
        addText(plugin, "version", version);
        return plugin;
    }

    private static Optional<Element> declared(Element plugins, String groupId, String artifactId) {
        return plugins.childElements("plugin")
                .filter(plugin -> is(plugin, groupId, artifactId))
                .findFirst();
    }

    private static boolean is(Element plugin, String groupId, String artifactId) {
        return artifactId.equals(plugin.childTextTrimmed("artifactId"))
                && groupId.equals(plugin.childTextOr("groupId", "org.apache.maven.plugins")
                        .strip());
    }

    private void addText(Element parent, String name, String text) {
        if (!text.isEmpty()) {
            editor.addElement(parent, name, text);
        }
    }

    private Element root() {
        return editor.document().root();
    }

    private Element section(Element parent, String name) {
        return parent.childElement(name).orElseGet(() -> newSection(parent, name));
    }

    private Element newSection(Element parent, String name) {
        if (parent != root()) {
            return editor.addElement(parent, name);
        }
        var section = editor.insertMavenElement(parent, name);
        section.precedingWhitespace(
                SINGLE_LINE_END.matcher(section.precedingWhitespace()).replaceFirst("$1$1"));
        added.add(section);
        return section;
    }

    /**
     * Replaces the file as a whole.
     *
     * @throws IOException if the file can't be written, or Maven couldn't read it any more
     */
    public void save() throws IOException {
        // A blank line before a section is copied to its end.
        added.forEach(section -> section.innerPrecedingWhitespace(
                BLANK_LINE.matcher(section.innerPrecedingWhitespace()).replaceFirst("$1")));
        var bytes = new ByteArrayOutputStream();
        editor.document().toXml(bytes);
        try {
            new MavenXpp3Reader().read(new ByteArrayInputStream(bytes.toByteArray()));
        } catch (XmlPullParserException e) {
            throw new IOException(file + " can't be edited: Maven couldn't read it any more, " + e.getMessage(), e);
        }
        // Not by createTempFile: its files are for their owner alone.
        var draft = file.toAbsolutePath().resolveSibling(".pom-" + UUID.randomUUID() + ".xml");
        try {
            Files.write(draft, bytes.toByteArray(), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(draft);
        }
    }
}
