package dev.storypact.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storypact.story.message.EventVersion;
import dev.storypact.story.message.StoryJson;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Registering beside YAML drafts and schemas that refer to other files. */
class RegisteringWithReferencesTests {

    private static final Subject PLACED = new Subject("order-events", "ORDER_PLACED");
    private static final EventVersion FIRST = EventVersion.parse("1.0");

    @TempDir
    private Path temporary;

    @Test
    void a_yaml_draft_is_released_as_it_stands() {
        var folder = RegistryFolder.in(temporary)
                .with(
                        "order-events/ORDER_PLACED/1.0.schema.yaml",
                        "# a draft\ntype: object\nproperties:\n  a: {type: string}\n");

        var registration = folder.open()
                .register(
                        PLACED,
                        FIRST,
                        StoryJson.parse("{\"type\": \"object\", \"properties\": {\"a\": {\"type\": \"string\"}}}"));

        assertThat(registration).isInstanceOf(Registration.Registered.class);
        var reopened = folder.open().find(PLACED, FIRST).orElseThrow();
        assertThat(reopened.isReleased()).isTrue();
        assertThat(reopened.file()).isEqualTo("schemas/order-events/ORDER_PLACED/1.0.schema.yaml");
        assertThat(temporary.resolve("schemas/order-events/ORDER_PLACED/1.0.schema.json"))
                .doesNotExist();
    }

    @Test
    void a_schema_that_refers_to_another_is_registered_and_read_again() {
        var folder = RegistryFolder.in(temporary);
        folder.open().register(new Subject("shared", "Money"), FIRST, StoryJson.parse("{\"type\": \"integer\"}"));
        var schema = StoryJson.parse("{\"type\": \"object\", \"properties\":"
                + " {\"total\": {\"$ref\": \"../../shared/Money/1.0.schema.json\"}}}");

        assertThat(folder.open().register(PLACED, FIRST, schema)).isInstanceOf(Registration.Registered.class);

        var version = folder.open().find(PLACED, FIRST).orElseThrow();
        assertThat(version.violations(StoryJson.parse("{\"total\": \"1\"}"))).hasSize(1);
        assertThat(version.violations(StoryJson.parse("{\"total\": 1}"))).isEmpty();
    }

    @Test
    void a_schema_that_refers_to_nothing_is_refused_and_nothing_is_written() {
        var folder = RegistryFolder.in(temporary).with("shared/Money/1.0.schema.json", "{}");
        var schema = StoryJson.parse("{\"$ref\": \"../../shared/Money/2.0.schema.json\"}");

        var registration = folder.open().register(PLACED, FIRST, schema);

        assertThat(registration)
                .isInstanceOfSatisfying(
                        Registration.Refused.class,
                        refused -> assertThat(refused.text())
                                .contains("a reference to '../../shared/Money/2.0.schema.json', where no file is")
                                .contains("REG-META"));
        assertThat(folder.open().versions(PLACED)).isEmpty();
    }

    @Test
    void all_versions_of_a_registry_can_be_registered_in_another_one_in_their_order() {
        var folder = RegistryFolder.in(temporary)
                .with("order-events/ORDER_PLACED/1.0.schema.json", """
                        {"type": "object", "properties": {"total": {"$ref": "../../shared/Money/1.0.schema.json"}}}""")
                .with("shared/Money/1.0.schema.json", "{\"type\": \"integer\"}");
        var other = SchemaRegistry.inMemory();

        var versions = folder.open().versions();

        assertThat(versions).extracting(SchemaVersion::subject).containsExactly(new Subject("shared", "Money"), PLACED);
        assertThat(versions)
                .allSatisfy(version -> assertThat(other.register(version)).isInstanceOf(Registration.Registered.class));
    }

    @Test
    void references_work_in_memory_as_well() {
        var registry = SchemaRegistry.inMemory();

        registry.register(new Subject("shared", "Money"), FIRST, StoryJson.parse("{\"type\": \"integer\"}"));
        var registration =
                registry.register(PLACED, FIRST, StoryJson.parse("{\"$ref\": \"../../shared/Money/1.0.schema.json\"}"));

        assertThat(registration).isInstanceOf(Registration.Registered.class);
        assertThat(registry.find(PLACED, FIRST).orElseThrow().violations(StoryJson.parse("\"a\"")))
                .hasSize(1);
    }
}
