package dev.storypact.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.storypact.story.message.EventBusMessage;
import dev.storypact.story.message.StoryJson;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClasspathRegistryTests {

    private static final EventBusMessage<?> ORDER =
            EventBusMessage.of("ORDER_PLACED", StoryJson.parse("{\"orderId\": \"o-1\", \"total\": \"1\"}"));

    @TempDir
    private Path temporary;

    @Test
    void reads_a_folder_of_a_jar() throws IOException {
        try (var loader =
                loader(jar("a.jar", "order-events/ORDER_PLACED/1.0.schema.json", RegistryFolder.ORDER_PLACED))) {
            var registry = SchemaRegistry.openClasspath(loader, "schemas");

            assertThat(registry.subjects()).containsExactly(new Subject("order-events", "ORDER_PLACED"));
            assertThat(((ValidationResult.Refused) registry.validate("order-events", ORDER)).text())
                    .contains(
                            "classpath:schemas/order-events/ORDER_PLACED/1.0.schema.json:5:15  #/properties/total/type");
        }
    }

    @Test
    void reads_a_folder_of_a_directory() throws IOException {
        RegistryFolder.in(temporary).withOrderPlaced();

        try (var loader = loader(temporary.toUri().toURL())) {
            assertThat(SchemaRegistry.openClasspath(loader, "/schemas/").subjects())
                    .containsExactly(new Subject("order-events", "ORDER_PLACED"));
        }
    }

    @Test
    void joins_what_several_jars_and_directories_hold() throws IOException {
        RegistryFolder.in(temporary).withOrderPlaced().with("order-events/ORDER_PLACED/1.1.schema.json", "{}");
        var one = jar("a.jar", "order-events/ORDER_PLACED/1.0.schema.json", RegistryFolder.ORDER_PLACED);
        var two = jar("b.jar", "billing events/ORDER_PAID/1.0.schema.json", "{}");

        try (var loader = loader(one, two, temporary.toUri().toURL())) {
            var registry = SchemaRegistry.openClasspath(loader, "schemas");

            assertThat(registry.buses()).containsExactly("billing events", "order-events");
            assertThat(registry.versions(new Subject("order-events", "ORDER_PLACED")))
                    .hasSize(2);
            assertThat(registry.versions(new Subject("billing events", "ORDER_PAID")))
                    .hasSize(1);
        }
    }

    @Test
    void refuses_two_files_of_one_name_that_differ() throws IOException {
        var one = jar("a.jar", "order-events/ORDER_PLACED/1.0.schema.json", "{}");
        var two = jar("b.jar", "order-events/ORDER_PLACED/1.0.schema.json", "true");

        try (var loader = loader(one, two)) {
            var registry = SchemaRegistry.openClasspath(loader, "schemas");

            assertThatThrownBy(() -> registry.validate("order-events", ORDER))
                    .isInstanceOf(SchemaRegistryException.class)
                    .hasMessage("""
                            classpath:schemas/order-events/ORDER_PLACED/1.0.schema.json stands on the classpath more than once, and differs
                              where:    classpath:schemas/order-events/ORDER_PLACED/1.0.schema.json
                              found:    2 files of this name with different content
                              allowed:  one file of this name, or equal ones
                              to mend:  remove the stale jar or folder from the classpath""");
        }
    }

    @Test
    void refuses_a_folder_that_is_not_there() throws IOException {
        try (var loader = loader()) {
            assertThatThrownBy(() -> SchemaRegistry.openClasspath(loader, "schemas"))
                    .isInstanceOf(SchemaRegistryException.class)
                    .hasMessage("""
                            There is no schema registry at classpath:schemas
                              where:    classpath:schemas
                              found:    no folder of this name
                              allowed:  a folder that holds <bus>/<TYPE>/1.0.schema.json
                              to mend:  create it, or name the right one (the tests' and the plugin's parameter is storypact.schemas)""");
        }
    }

    private URL jar(String name, String file, String content) throws IOException {
        var path = temporary.resolve(name);
        try (var jar = new JarOutputStream(Files.newOutputStream(path))) {
            jar.putNextEntry(new JarEntry("schemas/"));
            jar.putNextEntry(new JarEntry("schemas/" + file));
            jar.write(content.getBytes(StandardCharsets.UTF_8));
            jar.closeEntry();
        }
        return path.toUri().toURL();
    }

    private static URLClassLoader loader(URL... urls) {
        return new URLClassLoader(urls, null);
    }
}
