package dev.storypact.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.storypact.schema.containment.Contained;
import dev.storypact.schema.containment.Containment;
import dev.storypact.schema.containment.ContainmentOptions;
import dev.storypact.schema.containment.NotContained;
import dev.storypact.story.message.EventBusMessage;
import dev.storypact.story.message.EventVersion;
import dev.storypact.story.message.StoryJson;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Schemas that refer to other schemas of their registry. */
@Timeout(10)
class SchemaReferencesAcrossFilesTests {

    private static final Subject PLACED = new Subject("order-events", "ORDER_PLACED");
    private static final Subject PAID = new Subject("order-events", "ORDER_PAID");

    private static final String MONEY = """
            {
              "$defs": {
                "amount": {"type": "number", "minimum": 0}
              },
              "type": "object",
              "properties": {
                "amount": {"$ref": "#/$defs/amount"},
                "currency": {"type": "string", "pattern": "^[A-Z]{3}$"}
              },
              "required": ["amount", "currency"]
            }
            """;

    private static final String WITH_TOTAL = """
            {
              "type": "object",
              "properties": {
                "total": {"$ref": "../../shared/Money/1.0.schema.json"},
                "fee": {"$ref": "../../shared/Money/1.0.schema.json#/$defs/amount"}
              },
              "required": ["total"]
            }
            """;

    @TempDir
    private Path temporary;

    private RegistryFolder folder;

    @BeforeEach
    void create_a_folder() {
        folder = RegistryFolder.in(temporary)
                .with("shared/Money/1.0.schema.json", MONEY)
                .with("order-events/ORDER_PLACED/1.0.schema.json", WITH_TOTAL);
    }

    @Test
    void a_message_is_validated_by_the_file_that_is_referred_to() {
        var registry = folder.open();

        assertThat(registry.validate(
                        "order-events", placed("{\"total\": {\"amount\": 1, \"currency\": \"EUR\"}, \"fee\": 0}")))
                .isInstanceOf(ValidationResult.Valid.class);
        assertThat(registry.validate(
                        "order-events", placed("{\"total\": {\"amount\": 1, \"currency\": \"EUR\"}, \"fee\": -1}")))
                .isInstanceOfSatisfying(
                        ValidationResult.Refused.class,
                        refused ->
                                assertThat(refused.violations()).singleElement().hasToString("""
                                        /fee of ORDER_PLACED 1.0 on 'order-events' is refused by its schema
                                          where:    schemas/shared/Money/1.0.schema.json:3:34  #/$defs/amount/minimum
                                          found:    -1
                                          allowed:  a number of at least 0
                                          to mend:  publish what the schema allows, or register a version that allows this"""));
    }

    @Test
    void a_missing_property_is_found_in_the_shared_file() {
        var violations = version(PLACED).violations(json("{\"total\": {\"amount\": 1, \"curency\": \"EUR\"}}"));

        assertThat(violations).singleElement().hasToString("""
                /total/currency is missing in ORDER_PLACED 1.0 on 'order-events'
                  where:    schemas/shared/Money/1.0.schema.json:10:26  #/required/1
                  found:    no property 'currency'; there are: curency, amount
                  allowed:  an object with the property 'currency'
                  to mend:  rename 'curency' to 'currency' in the event, or in the schema the other way""");
    }

    @ParameterizedTest
    @CsvSource({
        "http://json-schema.org/draft-04/schema#, definitions",
        "http://json-schema.org/draft-06/schema#, definitions",
        "http://json-schema.org/draft-07/schema#, definitions",
        "https://json-schema.org/draft/2019-09/schema, $defs",
        "https://json-schema.org/draft/2020-12/schema, $defs"
    })
    void every_draft_is_bundled_by_its_own_rules(String draft, String definitions) {
        folder.with(
                        "shared/Money/1.0.schema.json",
                        "{\"$schema\": \"%s\", \"$ref\": \"#/%s/m\", \"%s\": {\"m\": {\"type\": \"integer\"}}}"
                                .formatted(draft, definitions, definitions))
                .with(
                        "order-events/ORDER_PLACED/1.0.schema.json",
                        "{\"$schema\": \"%s\", \"$ref\": \"../../shared/Money/1.0.schema.json\"}".formatted(draft));

        var version = version(PLACED);

        assertThat(version.violations(json("1"))).isEmpty();
        assertThat(version.violations(json("\"a\""))).hasSize(1);
        assertThat(version.violations(json("\"a\"")).get(0).location().file())
                .isEqualTo("schemas/shared/Money/1.0.schema.json");
    }

    @Test
    void the_schema_says_all_by_itself() {
        var alone = RegistryFolder.in(temporary.resolve("other"))
                .with(
                        "order-events/ORDER_PLACED/1.0.schema.json",
                        version(PLACED).schema().toString());

        var version = alone.open().find(PLACED, EventVersion.parse("1.0")).orElseThrow();

        assertThat(version.violations(json("{\"total\": {\"amount\": -1, \"currency\": \"EUR\"}}")))
                .hasSize(1);
        assertThat(version.violations(json("{\"total\": {\"amount\": 1, \"currency\": \"EUR\"}}")))
                .isEmpty();
    }

    @Test
    void containment_looks_into_the_shared_file() {
        folder.with("shared/Money/1.1.schema.json", MONEY.replace("\"minimum\": 0", "\"minimum\": 10"))
                .with("order-events/ORDER_PAID/1.0.schema.json", WITH_TOTAL.replace("Money/1.0", "Money/1.1"));

        var placed = version(PLACED);
        var paid = version(PAID);

        assertThat(Containment.check(paid.schema(), placed.schema(), ContainmentOptions.contract()))
                .isInstanceOf(Contained.class);
        assertThat(Containment.check(placed.schema(), paid.schema(), ContainmentOptions.contract()))
                .isInstanceOfSatisfying(NotContained.class, broken -> {
                    assertThat(broken.keyword()).isEqualTo("minimum");
                    assertThat(paid.locate(broken.subscriberPointer()))
                            .hasToString("schemas/shared/Money/1.1.schema.json:3:34  #/$defs/amount/minimum");
                });
    }

    @Test
    void compatibility_is_judged_across_files() {
        folder.with("shared/Money/1.1.schema.json", MONEY.replace("\"minimum\": 0", "\"minimum\": 10"))
                .with("order-events/ORDER_PLACED/subject.json", "{\"compatibility\": \"BACKWARD\"}")
                .with("order-events/ORDER_PLACED/1.1.schema.json", WITH_TOTAL.replace("Money/1.0", "Money/1.1"));

        assertThat(folder.open().incompatibilities(PLACED)).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo("CMP-BACKWARD-MINIMUM");
            assertThat(finding.location().file()).isEqualTo("schemas/shared/Money/1.1.schema.json");
        });
    }

    @Test
    void files_may_refer_to_each_other_in_a_circle_through_properties() {
        folder.with(
                        "shared/Node/1.0.schema.json",
                        "{\"properties\": {\"next\": {\"$ref\": \"../Link/1.0.schema.json\"}, \"n\": {\"type\": \"integer\"}}}")
                .with(
                        "shared/Link/1.0.schema.json",
                        "{\"properties\": {\"to\": {\"$ref\": \"../Node/1.0.schema.json\"}}}");

        var node = version(new Subject("shared", "Node"));

        assertThat(node.violations(json("{\"next\": {\"to\": {\"next\": {\"to\": {\"n\": 1}}}}}")))
                .isEmpty();
        assertThat(node.violations(json("{\"next\": {\"to\": {\"next\": {\"to\": {\"n\": \"1\"}}}}}")))
                .hasSize(1);
    }

    @Test
    void files_may_not_refer_to_each_other_without_a_property_between() {
        folder.with("shared/A/1.0.schema.json", "{\n  \"$ref\": \"../B/1.0.schema.json\"\n}")
                .with("shared/B/1.0.schema.json", "{\n  \"allOf\": [{\"$ref\": \"../A/1.0.schema.json\"}]\n}");

        assertThatThrownBy(() -> version(new Subject("shared", "A")))
                .isInstanceOf(SchemaRegistryException.class)
                .hasMessage("""
                        schemas/shared/A/1.0.schema.json is no valid JSON Schema
                          where:    schemas/shared/A/1.0.schema.json:2:3  #/$ref
                          found:    a reference to '../B/1.0.schema.json' that leads back to itself without a property or element between
                          allowed:  a circle only through properties or items, as a tree or list has it
                          to mend:  remove the reference, or refer to it from a property or from items""");
    }

    @Test
    void a_file_that_is_not_there_is_named_with_those_that_are() {
        folder.with("order-events/ORDER_PLACED/1.0.schema.json", WITH_TOTAL.replace("Money/1.0", "Money/1.2"));

        assertThatThrownBy(() -> version(PLACED)).hasMessage("""
                schemas/order-events/ORDER_PLACED/1.0.schema.json is no valid JSON Schema
                  where:    schemas/order-events/ORDER_PLACED/1.0.schema.json:4:15  #/properties/total/$ref
                  found:    a reference to '../../shared/Money/1.2.schema.json', where no file is
                  allowed:  a file that is there; schemas/shared/Money has: 1.0.schema.json
                  to mend:  correct the path, or add the file""");
    }

    @Test
    void a_place_that_is_not_in_the_other_file_is_told() {
        folder.with("order-events/ORDER_PLACED/1.0.schema.json", WITH_TOTAL.replace("$defs/amount", "$defs/amout"));

        assertThatThrownBy(() -> version(PLACED))
                .hasMessageContaining("schemas/order-events/ORDER_PLACED/1.0.schema.json:5:13  #/properties/fee/$ref")
                .hasMessageContaining(
                        "a reference to '../../shared/Money/1.0.schema.json#/$defs/amout', where nothing stands");
    }

    @Test
    void what_is_wrong_in_the_other_file_is_shown_there() {
        folder.with("shared/Money/1.0.schema.json", MONEY.replace("\"minimum\": 0", "\"minimum\": \"0\""));

        assertThatThrownBy(() -> version(PLACED))
                .hasMessageStartingWith("schemas/shared/Money/1.0.schema.json is no valid JSON Schema\n"
                        + "  where:    schemas/shared/Money/1.0.schema.json:3:34  #/$defs/amount/minimum");
    }

    @Test
    void files_of_different_drafts_do_not_mix() {
        folder.with("shared/Money/1.0.schema.json", "{\"$schema\": \"http://json-schema.org/draft-07/schema#\"}");

        assertThatThrownBy(() -> version(PLACED))
                .hasMessageContaining("a schema of another draft")
                .hasMessageContaining("1.0.schema.json:4:15  #/properties/total/$ref");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:1/Money/1.0.schema.json",
                "https://example.com/shared/Money/1.0.schema.json",
                "file:///etc/passwd",
                "file:../../shared/Money/1.0.schema.json",
                "jar:file:/a.jar!/b.json",
                "classpath:schemas/shared/Money/1.0.schema.json",
                "classpath:draft/2020-12/schema",
                "urn:uuid:1",
                "storypact:///shared/Money/1.0.schema.json",
                "//host/shared/Money/1.0.schema.json",
                "/etc/passwd",
                "/shared/Money/1.0.schema.json",
                "../../../etc/passwd",
                "../../../schemas/shared/Money/1.0.schema.json",
                "%2e%2e/%2e%2e/shared/Money/1.0.schema.json",
                "..%2F..%2Fshared/Money/1.0.schema.json",
                "../../shared/Money/1.0.schema.json?x",
                "../../shared/Money/subject.json",
                "../../registry.lock.json",
                "../../shared/Money",
                "../../shared/Money/1.0.schema.json/",
                "./",
                "other.schema.json"
            })
    void references_that_lead_elsewhere_are_refused_and_never_followed(String reference) {
        folder.with("order-events/ORDER_PLACED/1.0.schema.json", "{\n  \"$ref\": \"" + reference + "#/a\"\n}");

        assertThatThrownBy(() -> version(PLACED))
                .isInstanceOf(SchemaRegistryException.class)
                .hasMessageStartingWith("""
                        schemas/order-events/ORDER_PLACED/1.0.schema.json is no valid JSON Schema
                          where:    schemas/order-events/ORDER_PLACED/1.0.schema.json:2:3  #/$ref
                          found:    a reference to '%s#/a', a""".formatted(reference))
                .hasMessageContaining("nothing else is ever read or fetched");
    }

    @Test
    void only_what_is_referred_to_is_read() {
        folder.with("shared/Money/2.0.schema.json", "no JSON").with("shared/Broken/1.0.schema.json", "{");

        assertThat(version(PLACED).version()).isEqualTo(EventVersion.parse("1.0"));
    }

    @Test
    void a_link_out_of_the_registry_is_not_followed_by_a_reference() throws Exception {
        Files.writeString(temporary.resolve("secret.json"), "{}");
        Files.createSymbolicLink(
                folder.path().resolve("shared/Money/3.0.schema.json"), temporary.resolve("secret.json"));
        folder.with("order-events/ORDER_PLACED/1.0.schema.json", WITH_TOTAL.replace("Money/1.0", "Money/3.0"));

        assertThatThrownBy(() -> version(PLACED)).hasMessageContaining("leads out of the registry");
    }

    @Test
    void a_name_that_a_schema_gives_itself_does_not_move_it() {
        folder.with(
                        "shared/Money/1.0.schema.json",
                        MONEY.replaceFirst("\\{", "{\n  \"\\$id\": \"https://example.com/money\","))
                .with(
                        "order-events/ORDER_PLACED/1.0.schema.json",
                        WITH_TOTAL.replaceFirst("\\{", "{\n  \"\\$id\": \"https://example.com/placed\","));

        assertThat(version(PLACED).violations(json("{\"total\": {\"amount\": 1, \"currency\": \"EUR\"}}")))
                .isEmpty();
        assertThat(version(PLACED).violations(json("{\"total\": 1}"))).hasSize(1);
    }

    @Test
    void a_schema_at_a_place_of_no_keyword_refers_to_other_files_as_well() {
        folder.with(
                "order-events/ORDER_PLACED/1.0.schema.json",
                "{\"$ref\": \"#/components/Total\", \"components\": {\"Total\": {\"$ref\": \"../../shared/Money/1.0.schema.json\"}}}");

        assertThat(version(PLACED).violations(json("{\"amount\": -1, \"currency\": \"EUR\"}")))
                .singleElement()
                .satisfies(violation ->
                        assertThat(violation.location().file()).isEqualTo("schemas/shared/Money/1.0.schema.json"));
    }

    @Test
    void a_name_that_two_files_give_to_schemas_of_theirs_is_refused() {
        var named = "{\"$ref\": \"urn:m\", \"$defs\": {\"m\": {\"$id\": \"urn:m\", \"type\": \"string\"}}}";
        folder.with("shared/B/1.0.schema.json", named)
                .with("shared/C/1.0.schema.json", named.replace("string", "integer"))
                .with(
                        "order-events/ORDER_PLACED/1.0.schema.json",
                        "{\"properties\": {\"b\": {\"$ref\": \"../../shared/B/1.0.schema.json\"},"
                                + " \"c\": {\"$ref\": \"../../shared/C/1.0.schema.json\"}}}");

        assertThatThrownBy(() -> version(PLACED)).hasMessage("""
                schemas/shared/C/1.0.schema.json is no valid JSON Schema
                  where:    schemas/shared/C/1.0.schema.json:1:35  #/$defs/m/$id
                  found:    a second schema named 'urn:m'
                  allowed:  each $id once, in this file and all that belong to it by references
                  to mend:  rename one of the two, or remove its $id and refer to it by its place""");
        assertThat(version(new Subject("shared", "B")).violations(json("1"))).hasSize(1);
        assertThat(version(new Subject("shared", "C")).violations(json("1"))).isEmpty();
    }

    @Test
    void a_name_that_stands_twice_in_one_file_is_refused() {
        folder.with(
                "order-events/ORDER_PLACED/1.0.schema.json",
                "{\"$ref\": \"urn:m\", \"$defs\": {\"m\": {\"$id\": \"urn:m\"}, \"n\": {\"$id\": \"urn:m\"}}}");

        assertThatThrownBy(() -> version(PLACED))
                .hasMessageContaining("#/$defs/n/$id")
                .hasMessageContaining("a second schema named 'urn:m'");
    }

    @ParameterizedTest
    @CsvSource({
        "http://json-schema.org/draft-04/schema#, id, https://x.example/order",
        "http://json-schema.org/draft-07/schema#, $id, https://x.example/order",
        "https://json-schema.org/draft/2020-12/schema, $id, https://x.example/order",
        "https://json-schema.org/draft/2020-12/schema, $id, urn:order",
        "http://json-schema.org/draft-04/schema#, id, 1.0.schema.json",
        "http://json-schema.org/draft-07/schema#, $id, 1.0.schema.json",
        "https://json-schema.org/draft/2020-12/schema, $id, 1.0.schema.json",
        "https://json-schema.org/draft/2020-12/schema, title, ../../order-events/ORDER_PLACED/1.0.schema.json"
    })
    void a_file_refers_to_itself_by_its_name_or_path(String draft, String keyword, String name) {
        var itself = "{\"$schema\": \"" + draft + "\", \"" + keyword + "\": \"" + name + "\","
                + " \"properties\": {\"t\": {\"$ref\": \"" + name + "#/definitions/t\"},"
                + " \"next\": {\"$ref\": \"" + name + "\"}},"
                + " \"definitions\": {\"t\": {\"type\": \"string\"}}}";
        folder.with("order-events/ORDER_PLACED/1.0.schema.json", itself)
                .with(
                        "order-events/ORDER_PAID/1.0.schema.json",
                        "{\"$schema\": \"" + draft
                                + "\", \"properties\": {\"placed\": {\"$ref\": \"../ORDER_PLACED/1.0.schema.json\"}}}");

        assertThat(version(PLACED).violations(json("{\"t\": \"a\", \"next\": {\"t\": \"a\"}}")))
                .isEmpty();
        assertThat(version(PLACED).violations(json("{\"next\": {\"t\": 1}}")))
                .singleElement()
                .satisfies(violation -> assertThat(violation.location().toString())
                        .startsWith("schemas/order-events/ORDER_PLACED/1.0.schema.json:1:")
                        .endsWith("  #/definitions/t/type"));
        assertThat(version(PAID).violations(json("{\"placed\": {\"next\": {\"t\": \"a\"}}}")))
                .isEmpty();
        assertThat(version(PAID).violations(json("{\"placed\": {\"next\": {\"t\": 1}}}")))
                .singleElement()
                .satisfies(violation -> assertThat(violation.location().toString())
                        .startsWith("schemas/order-events/ORDER_PLACED/1.0.schema.json:1:")
                        .endsWith("  #/definitions/t/type"));
    }

    @Test
    void a_file_can_not_take_the_address_of_another_one() {
        folder.with(
                "order-events/ORDER_PLACED/1.0.schema.json",
                WITH_TOTAL.replaceFirst(
                        "\\{", "{\n  \"\\$id\": \"storypact://registry/shared/Money/1.0.schema.json\","));

        assertThat(version(PLACED).violations(json("{\"total\": 1}")))
                .singleElement()
                .satisfies(violation ->
                        assertThat(violation.location().file()).isEqualTo("schemas/shared/Money/1.0.schema.json"));
    }

    @Test
    void a_file_may_not_lead_back_to_itself_by_its_name() {
        folder.with("order-events/ORDER_PLACED/1.0.schema.json", "{\"$id\": \"urn:order\", \"$ref\": \"urn:order\"}");

        assertThatThrownBy(() -> version(PLACED)).hasMessageContaining("leads back to itself");
    }

    @Test
    void a_bus_whose_name_has_spaces_is_written_with_percent_20() {
        folder.with("shared things/Money/1.0.schema.json", MONEY)
                .with("order-events/ORDER_PLACED/1.0.schema.json", WITH_TOTAL.replace("shared/", "shared%20things/"));

        assertThat(version(PLACED).violations(json("{\"total\": 1}"))).hasSize(1);
    }

    @Test
    void yaml_and_json_refer_to_each_other() {
        folder.with("shared/Line/1.0.schema.yaml", "properties:\n  price:\n    $ref: ../Money/1.0.schema.json\n")
                .with("order-events/ORDER_PLACED/1.0.schema.json", "{\"$ref\": \"../../shared/Line/1.0.schema.yaml\"}");

        assertThat(version(PLACED).violations(json("{\"price\": 1}")))
                .singleElement()
                .satisfies(violation -> assertThat(violation.location())
                        .hasToString("schemas/shared/Money/1.0.schema.json:5:3  #/type"));
    }

    private SchemaVersion version(Subject subject) {
        return folder.open().find(subject, EventVersion.parse("1.0")).orElseThrow();
    }

    private static EventBusMessage<JsonNode> placed(String data) {
        return EventBusMessage.of("ORDER_PLACED", json(data)).withMetadata("version", "1.0");
    }

    private static JsonNode json(String text) {
        return StoryJson.parse(text);
    }
}
