package dev.storypact.testkit.internal.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.storypact.schema.SchemaRegistryException;
import dev.storypact.testkit.internal.configuration.StorypactConfiguration;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfiguredSchemasTests {

    @TempDir
    private Path folder;

    private static StorypactConfiguration configured(String schemas) {
        return StorypactConfiguration.from(
                key -> key.equals(StorypactConfiguration.SCHEMAS) ? Optional.of(schemas) : Optional.empty());
    }

    private static StorypactConfiguration unconfigured() {
        return StorypactConfiguration.from(key -> Optional.empty());
    }

    private Path schema(String bus) throws IOException {
        var file = folder.resolve(bus).resolve("A").resolve("1.0.schema.json");
        Files.createDirectories(file.getParent());
        return Files.writeString(file, "{}");
    }

    @Test
    void a_folder_is_opened() throws IOException {
        schema("orders");

        assertThat(ConfiguredSchemas.of(configured(folder.toString()))
                        .orElseThrow()
                        .buses())
                .containsExactly("orders");
    }

    @Test
    void a_folder_on_the_classpath_is_opened() {
        assertThat(ConfiguredSchemas.of(configured("classpath:schemas"))
                        .orElseThrow()
                        .buses())
                .containsExactly("order-events", "user-events");
    }

    @Test
    void the_usual_places_are_looked_at_where_none_is_named() {
        assertThat(ConfiguredSchemas.of(unconfigured()).orElseThrow().buses())
                .containsExactly("order-events", "user-events");
    }

    @Test
    void there_may_be_none_at_the_usual_places() {
        var elsewhere = new StorypactConfiguration(
                List.of("no-such-folder", "classpath:no-such-folder"), false, "", Path.of("target"), Set.of(), true);

        assertThat(ConfiguredSchemas.of(elsewhere)).isEmpty();
    }

    @Test
    void a_place_that_is_named_must_be_there() {
        assertThatThrownBy(() -> ConfiguredSchemas.of(configured("no-such-folder")))
                .isInstanceOf(SchemaRegistryException.class)
                .hasMessageContaining("no-such-folder");
        assertThatThrownBy(() -> ConfiguredSchemas.of(configured("classpath:no-such-folder")))
                .isInstanceOf(SchemaRegistryException.class)
                .hasMessageContaining("no-such-folder");
    }

    @Test
    void a_registry_is_opened_once() {
        assertThat(ConfiguredSchemas.of(configured("classpath:schemas")))
                .isEqualTo(ConfiguredSchemas.of(configured("classpath:schemas")));
    }
}
