package dev.storypact.testkit.internal.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.storypact.testkit.StoryTestError;
import java.io.IOException;
import java.lang.reflect.Parameter;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileCaseTests {

    @TempDir
    Path folder;

    @Test
    void the_files_directly_in_a_folder_of_a_jar_are_found_and_read() throws Exception {
        URL events = jar(Map.of("events/", "", "events/a b#.json", "first", "events/deeper/c.json", "second", "d", ""));

        assertThat(CaseFolder.list(events)).singleElement().satisfies(file -> {
            assertThat(file.name()).isEqualTo("a b#.json");
            assertThat(file.text()).isEqualTo("first");
        });
    }

    @Test
    void a_file_in_a_jar_has_no_path() throws Exception {
        CaseFile file = CaseFolder.list(jar(Map.of("events/", "", "events/a.json", "{}")))
                .get(0);

        assertThatThrownBy(() -> new FileCase(file).valueFor(parameterOf("takesPath", Path.class)))
                .isInstanceOf(StoryTestError.class)
                .hasMessage("""
                        the case 'a.json' has no path
                          where:    %s
                          found:    a file in a jar
                          allowed:  for a parameter of type Path, a file in a folder
                          to mend:  take it as a String or a JsonNode""".formatted(file.place()));
    }

    @Test
    void folders_in_a_folder_are_no_cases() throws IOException {
        Files.createDirectory(folder.resolve("a.json"));
        Files.writeString(folder.resolve("b.json"), "{}");

        assertThat(CaseFolder.list(folder)).extracting(CaseFile::name).containsExactly("b.json");
    }

    @Test
    void a_text_that_is_no_utf_8_is_refused() throws Exception {
        Path file = Files.write(folder.resolve("a.txt"), "\u00e4".getBytes(StandardCharsets.ISO_8859_1));

        assertThatThrownBy(() ->
                        new FileCase(CaseFolder.list(folder).get(0)).valueFor(parameterOf("takesText", String.class)))
                .isInstanceOf(StoryTestError.class)
                .hasMessage("""
                        the case 'a.txt' can't be read
                          where:    %s
                          found:    bytes that are no UTF-8
                          allowed:  a text in UTF-8
                          to mend:  save the file in UTF-8""".formatted(file));
    }

    static void takesPath(Path path) {}

    static void takesText(String text) {}

    private static Parameter parameterOf(String method, Class<?> type) throws NoSuchMethodException {
        return FileCaseTests.class.getDeclaredMethod(method, type).getParameters()[0];
    }

    /** {@return the address of the folder {@code events} in a jar with these entries} */
    private URL jar(Map<String, String> entries) throws IOException {
        Path jar = folder.resolve("a jar.jar");
        try (JarOutputStream stream = new JarOutputStream(Files.newOutputStream(jar))) {
            for (Map.Entry<String, String> entry : entries.entrySet()) {
                stream.putNextEntry(new ZipEntry(entry.getKey()));
                stream.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return URI.create("jar:" + jar.toUri() + "!/events").toURL();
    }
}
