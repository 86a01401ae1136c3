package dev.storypact.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storypact.story.message.EventBusMessage;
import dev.storypact.story.message.EventVersion;
import dev.storypact.story.message.StoryJson;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.ObjectNode;

class SchemaRegistryTests {

    private static final Subject ORDER_PLACED = new Subject("order-events", "ORDER_PLACED");

    @TempDir
    private Path temporary;

    private RegistryFolder folder;

    @BeforeEach
    void create_a_folder() {
        folder = RegistryFolder.in(temporary).withOrderPlaced();
    }

    @Test
    void lists_buses_subjects_and_versions_in_order() {
        folder.with("order-events/ORDER_PLACED/1.10.schema.json", "{}")
                .with("order-events/ORDER_PLACED/1.2.schema.json", "{}")
                .with("order-events/ORDER_SHIPPED/1.0.schema.json", "{}")
                .with("billing-events/ORDER_PAID/1.0.1.schema.json", "true");

        var registry = folder.open();

        assertThat(registry.buses()).containsExactly("billing-events", "order-events");
        assertThat(registry.subjects())
                .containsExactly(
                        new Subject("billing-events", "ORDER_PAID"),
                        ORDER_PLACED,
                        new Subject("order-events", "ORDER_SHIPPED"));
        assertThat(registry.versions(ORDER_PLACED))
                .extracting(Object::toString)
                .containsExactly(
                        "ORDER_PLACED 1.0 on 'order-events'",
                        "ORDER_PLACED 1.2 on 'order-events'",
                        "ORDER_PLACED 1.10 on 'order-events'");
    }

    @Test
    void finds_a_version_with_its_file_and_schema() {
        var found = folder.open().find(ORDER_PLACED, EventVersion.parse("1.0")).orElseThrow();

        assertThat(found.subject()).isEqualTo(ORDER_PLACED);
        assertThat(found.version()).isEqualTo(EventVersion.parse("1.0"));
        assertThat(found.file()).isEqualTo("schemas/order-events/ORDER_PLACED/1.0.schema.json");
        assertThat(found.schema()).isEqualTo(StoryJson.parse(RegistryFolder.ORDER_PLACED));
    }

    @Test
    void finds_nothing_that_is_not_there() {
        var registry = folder.open();

        assertThat(registry.find(ORDER_PLACED, EventVersion.parse("2.0"))).isEmpty();
        assertThat(registry.versions(new Subject("order-events", "ORDER_LOST"))).isEmpty();
        assertThat(registry.versions(new Subject("no-bus", "ORDER_PLACED"))).isEmpty();
    }

    @Test
    void locates_values_of_a_schema_by_line_and_column() {
        var version = folder.open().versions(ORDER_PLACED).get(0);

        assertThat(version.locate("")).hasToString("schemas/order-events/ORDER_PLACED/1.0.schema.json:1:1");
        assertThat(version.locate("/properties/total"))
                .hasToString("schemas/order-events/ORDER_PLACED/1.0.schema.json:5:5  #/properties/total");
        assertThat(version.locate("/properties/total/minimum"))
                .hasToString("schemas/order-events/ORDER_PLACED/1.0.schema.json:5:33  #/properties/total/minimum");
        assertThat(version.locate("/required/1"))
                .hasToString("schemas/order-events/ORDER_PLACED/1.0.schema.json:14:27  #/required/1");
        assertThat(version.locate("/properties/nothing/here"))
                .hasToString("schemas/order-events/ORDER_PLACED/1.0.schema.json:3:3  #/properties/nothing/here");
    }

    @Test
    void accepts_a_message_that_is_as_its_schema_says() {
        record Order(String orderId, BigDecimal total) {}
        var message = EventBusMessage.of("ORDER_PLACED", new Order("o-1", new BigDecimal("12.50")))
                .withMetadata("version", "1.0");

        var result = folder.open().validate("order-events", message);

        assertThat(result)
                .isInstanceOfSatisfying(
                        ValidationResult.Valid.class,
                        valid -> assertThat(valid.version()).hasToString("ORDER_PLACED 1.0 on 'order-events'"));
        assertThat(result.isValid()).isTrue();
    }

    @Test
    void takes_the_only_version_for_a_message_without_one() {
        var message = EventBusMessage.of("ORDER_PLACED", StoryJson.parse("{\"orderId\": \"o-1\", \"total\": 1}"));

        assertThat(folder.open().validate("order-events", message).isValid()).isTrue();
    }

    @Test
    void takes_the_newest_version_for_a_message_without_one_where_the_subject_says_so() {
        folder.with("order-events/ORDER_PLACED/1.9.schema.json", "{}")
                .with("order-events/ORDER_PLACED/1.10.schema.json", "{\"type\": \"object\"}")
                .with("order-events/ORDER_PLACED/subject.json", "{\"versionPolicy\": \"latest\"}");

        var result = folder.open().validate("order-events", EventBusMessage.of("ORDER_PLACED", StoryJson.parse("{}")));

        assertThat(result)
                .isInstanceOfSatisfying(
                        ValidationResult.Valid.class,
                        valid -> assertThat(valid.version().version()).hasToString("1.10"));
    }

    @Test
    void takes_a_version_written_with_a_patch_of_zero_as_the_same_version() {
        var message = EventBusMessage.of("ORDER_PLACED", StoryJson.parse("{\"orderId\": \"o-1\", \"total\": 1}"))
                .withMetadata("version", "1.0.0");

        assertThat(folder.open().validate("order-events", message).isValid()).isTrue();
    }

    @Test
    void reads_the_settings_of_a_subject() {
        folder.with("order-events/ORDER_PLACED/subject.json", """
                {"compatibility": "FULL_TRANSITIVE", "owner": "orders", "description": "An order was placed.", "versionPolicy": "refuse",
                 "secret": ["/customer/email", "/cards/*/number"]}
                """);

        var registry = folder.open();

        assertThat(registry.settings(ORDER_PLACED))
                .isEqualTo(new SubjectSettings(
                        Compatibility.FULL_TRANSITIVE,
                        Optional.of("orders"),
                        Optional.of("An order was placed."),
                        VersionPolicy.REFUSE,
                        List.of(),
                        List.of("/customer/email", "/cards/*/number")));
        assertThat(registry.settings(new Subject("order-events", "OTHER"))).isEqualTo(SubjectSettings.DEFAULT);
    }

    @Test
    void reads_a_subject_only_when_it_is_asked_for() {
        folder.with("order-events/BROKEN/1.0.schema.json", "{");
        var message = EventBusMessage.of("ORDER_PLACED", StoryJson.parse("{\"orderId\": \"o-1\", \"total\": 1}"));

        assertThat(folder.open().validate("order-events", message).isValid()).isTrue();
    }

    @Test
    void leaves_notes_and_hidden_files_alone() {
        folder.with("README.md", "# Schemas")
                .with(".git/config", "")
                .with("registry.notes.json", "{}")
                .with("order-events/README.md", "# Orders")
                .with("order-events/ORDER_PLACED/README.md", "# Placed")
                .with("order-events/ORDER_PLACED/.DS_Store", "");

        var registry = folder.open();

        assertThat(registry.subjects()).containsExactly(ORDER_PLACED);
        assertThat(registry.versions(ORDER_PLACED)).hasSize(1);
    }

    @Test
    void compiles_a_schema_once_for_all_threads() throws Exception {
        var registry = folder.open();
        var pool = Executors.newFixedThreadPool(8);

        try {
            Callable<SchemaVersion> asking =
                    () -> registry.versions(ORDER_PLACED).get(0);
            var seen = new HashSet<SchemaVersion>();
            for (var future :
                    pool.invokeAll(IntStream.range(0, 64).mapToObj(i -> asking).toList())) {
                seen.add(future.get());
            }

            assertThat(seen).hasSize(1);
        } finally {
            pool.shutdown();
        }
    }

    @Test
    void hands_out_copies_of_a_schema_so_that_nobody_can_change_it() {
        var version = folder.open().versions(ORDER_PLACED).get(0);

        ((ObjectNode) version.schema()).remove("properties");

        assertThat(version.schema()).isEqualTo(StoryJson.parse(RegistryFolder.ORDER_PLACED));
    }

    @Test
    void validates_a_recursive_message_as_deep_as_it_is() {
        folder.with(
                "order-events/TREE/1.0.schema.json",
                "{\"properties\": {\"next\": {\"$ref\": \"#\"}}, \"required\": [\"value\"]}");
        var deep = new StringBuilder();
        IntStream.range(0, 400).forEach(i -> deep.append("{\"value\": 1, \"next\": "));
        var message = EventBusMessage.of("TREE", StoryJson.parse(deep + "{}" + "}".repeat(400)));

        var result = folder.open().validate("order-events", message);

        assertThat(result)
                .isInstanceOfSatisfying(
                        ValidationResult.Refused.class,
                        refused -> assertThat(refused.violations())
                                .extracting(SchemaViolation::instancePointer)
                                .containsExactly("/next".repeat(400)));
    }

    @Test
    void reads_every_draft() {
        folder.with(
                        "order-events/ORDER_PLACED/4.0.schema.json",
                        "{\"$schema\": \"http://json-schema.org/draft-04/schema#\", \"minimum\": 1, \"exclusiveMinimum\": true}")
                .with(
                        "order-events/ORDER_PLACED/6.0.schema.json",
                        "{\"$schema\": \"http://json-schema.org/draft-06/schema#\", \"exclusiveMinimum\": 1}")
                .with(
                        "order-events/ORDER_PLACED/7.0.schema.json",
                        "{\"$schema\": \"http://json-schema.org/draft-07/schema\", \"exclusiveMinimum\": 1}")
                .with(
                        "order-events/ORDER_PLACED/19.0.schema.json",
                        "{\"$schema\": \"https://json-schema.org/draft/2019-09/schema\", \"exclusiveMinimum\": 1}")
                .with(
                        "order-events/ORDER_PLACED/20.0.schema.json",
                        "{\"$schema\": \"https://json-schema.org/draft/2020-12/schema\", \"exclusiveMinimum\": 1}");

        var versions = folder.open().versions(ORDER_PLACED);

        assertThat(versions.subList(1, versions.size())).hasSize(5).allSatisfy(version -> {
            assertThat(version.violations(StoryJson.parse("2"))).isEmpty();
            assertThat(version.violations(StoryJson.parse("1"))).hasSize(1);
        });
    }
}
