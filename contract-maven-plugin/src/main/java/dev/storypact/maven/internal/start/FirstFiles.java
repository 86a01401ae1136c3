package dev.storypact.maven.internal.start;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A first schema, a story that publishes by it, and the story's test.
 *
 * @param packageName the Java package of story and test
 * @param service the service's name
 */
public record FirstFiles(String packageName, String service) {

    /**
     * {@return the files' texts, by where they belong}
     *
     * @param schemas the folder of schemas
     * @param sources the folder of Java sources
     * @param testSources the folder of the tests' sources
     * @throws IOException if this plugin's own templates can't be read
     */
    public Map<Path, String> in(Path schemas, Path sources, Path testSources) throws IOException {
        var folder = packageName.replace('.', '/');
        var files = new LinkedHashMap<Path, String>();
        files.put(schemas.resolve("hello-events/HELLO_SAID/1.0.schema.json"), filled("hello-said.schema.json"));
        files.put(sources.resolve(folder).resolve("Hello.java"), filled("Hello.java.txt"));
        files.put(testSources.resolve(folder).resolve("HelloStoryTest.java"), filled("HelloStoryTest.java.txt"));
        return files;
    }

    /**
     * Writes a file, if nothing is there.
     *
     * @return whether it was written
     * @throws IOException if it can't be written
     */
    public static boolean write(Path file, String text) throws IOException {
        if (Files.exists(file)) {
            return false;
        }
        var folder = file.getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        Files.writeString(file, text);
        return true;
    }

    private String filled(String template) throws IOException {
        try (var stream = FirstFiles.class.getResourceAsStream(template)) {
            if (stream == null) {
                throw new IOException("the plugin has no template " + template);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("${package}", packageName)
                    .replace("${service}", service);
        }
    }
}
