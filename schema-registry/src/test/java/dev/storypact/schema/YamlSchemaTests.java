package dev.storypact.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.storypact.story.message.EventVersion;
import dev.storypact.story.message.StoryJson;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(5)
class YamlSchemaTests {

    private static final Subject SUBJECT = new Subject("order-events", "ORDER_PLACED");
    private static final String FILE = "order-events/ORDER_PLACED/1.0.schema.yaml";

    @TempDir
    private Path temporary;

    private RegistryFolder folder;

    @BeforeEach
    void create_a_folder() {
        folder = RegistryFolder.in(temporary);
    }

    @ParameterizedTest
    @ValueSource(strings = {"yaml", "yml"})
    void says_the_same_as_json(String ending) {
        folder.with("order-events/ORDER_PLACED/1.0.schema." + ending, """
                # an order
                type: object
                required: [orderId]
                properties:
                  orderId: {type: string, minLength: 1}
                  total:
                    type: number
                    minimum: 0.10
                  state:
                    enum: [new, "1", 1, 1.50, true, null, ~, "", 'no', no]
                  note:
                    description: >
                      several
                      lines
                """);

        assertThat(only().schema()).isEqualTo(StoryJson.parse("""
                        {"type": "object", "required": ["orderId"], "properties": {
                          "orderId": {"type": "string", "minLength": 1},
                          "total": {"type": "number", "minimum": 0.10},
                          "state": {"enum": ["new", "1", 1, 1.50, true, null, "~", "", "no", "no"]},
                          "note": {"description": "several lines\\n"}}}"""));
    }

    @Test
    void a_violation_names_line_and_column_of_the_yaml() {
        folder.with(FILE, "type: object\nproperties:\n  total:\n    type: number\n    minimum: 0\n");

        assertThat(only().violations(StoryJson.parse("{\"total\": -1}")))
                .singleElement()
                .satisfies(violation -> assertThat(violation.location())
                        .hasToString(
                                "schemas/order-events/ORDER_PLACED/1.0.schema.yaml:5:5  #/properties/total/minimum"));
    }

    @Test
    void a_mistake_in_the_schema_names_its_place() {
        folder.with(FILE, "properties:\n  total:\n    type: strnig\n");

        assertThatThrownBy(this::only).hasMessageStartingWith("""
                schemas/order-events/ORDER_PLACED/1.0.schema.yaml is no valid JSON Schema
                  where:    schemas/order-events/ORDER_PLACED/1.0.schema.yaml:3:5  #/properties/total/type
                """);
    }

    @Test
    void malformed_yaml() {
        assertRefused("type: object\nproperties: [\n", "3:1", "expected the node content, but found '<stream end>'");
    }

    @Test
    void a_name_that_stands_twice() {
        assertRefused("type: object\ntitle: a\ntype: array\n", "3:1", "a second \"type\"");
    }

    @Test
    void aliases_also_such_as_would_grow_without_end() {
        assertRefused("a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n", "1:4", "an anchor or an alias");
        assertRefused("a: *a\n", "1:4", "an anchor or an alias");
    }

    @Test
    void tags() {
        assertRefused("a: !!java.net.URL [http://127.0.0.1:1]\n", "1:4", "the tag tag:yaml.org,2002:java.net.URL");
        assertRefused("a: !secret x\n", "1:4", "the tag !secret");
    }

    @Test
    void several_documents() {
        assertRefused("type: object\n---\ntype: array\n", "2:1", "a second document");
    }

    @Test
    void names_that_are_no_texts() {
        assertRefused("? [a, b]\n: 1\n", "1:3", "a name that is no text");
    }

    @Test
    void numbers_that_json_can_not_say() {
        assertRefused("minimum: .inf\n", "1:10", "the number .inf, which JSON can't say");
        assertRefused("minimum: .nan\n", "1:10", "the number .nan, which JSON can't say");
    }

    @Test
    void merges() {
        assertRefused("type: object\n<<: {title: a}\n", "2:1", "a merge, <<, which only YAML 1.1 has");
        assertThat(folder.with(FILE, "properties: {\"<<\": {type: string}}\n")
                        .open()
                        .versions(SUBJECT))
                .hasSize(1);
    }

    @Test
    void other_versions_of_yaml() {
        assertRefused("%YAML 1.1\n---\ntype: object\n", "1:1", "YAML 1.1 in place of 1.2");
        assertThat(folder.with(FILE, "%YAML 1.2\n---\ntype: object\n").open().versions(SUBJECT))
                .hasSize(1);
    }

    @Test
    void numbers_that_no_decimal_can_hold() {
        assertRefused("maximum: 1e99999999999\n", "1:10", "the number 1e99999999999, which JSON can't say");
    }

    @Test
    void escapes_of_no_character() {
        assertRefused(
                "type: object\ntitle: \"\\UFFFFFFFF\"\n",
                "2:1",
                "an escape such as \\UFFFFFFFF, of no character, in what follows this place");
        assertRefused("type: object\ntitle: \"\\U00110000\"\n", "2:11", "found unknown escape character 00110000");
    }

    @Test
    @Timeout(1)
    void nesting_that_is_too_deep() {
        assertRefused("[".repeat(5_000) + "]".repeat(5_000), "1:202", "more than 200 levels");
        assertThatThrownBy(() -> folder.with(FILE, "- ".repeat(100_000)).open().versions(SUBJECT))
                .isInstanceOf(SchemaRegistryException.class)
                .hasMessageStartingWith("schemas/order-events/ORDER_PLACED/1.0.schema.yaml is no valid YAML");
    }

    @Test
    void a_file_that_is_empty() {
        assertThatThrownBy(() -> folder.with(FILE, "# nothing\n").open().versions(SUBJECT))
                .hasMessageStartingWith("schemas/order-events/ORDER_PLACED/1.0.schema.yaml is empty");
    }

    @Test
    void characters_that_yaml_does_not_allow() {
        assertThatThrownBy(() -> folder.with(FILE, "a: \"\u0000\"\n").open().versions(SUBJECT))
                .isInstanceOf(SchemaRegistryException.class)
                .hasMessageStartingWith("schemas/order-events/ORDER_PLACED/1.0.schema.yaml is no valid YAML");
    }

    @Test
    void json_and_yaml_of_one_version() {
        folder.with("order-events/ORDER_PLACED/1.0.schema.json", "{}").with(FILE, "{}");

        assertThatThrownBy(() -> folder.open().versions(SUBJECT))
                .isInstanceOf(SchemaRegistryException.class)
                .hasMessage("""
                        ORDER_PLACED 1.0 on 'order-events' has two schemas
                          where:    schemas/order-events/ORDER_PLACED/1.0.schema.yaml
                          found:    a second file of this version beside schemas/order-events/ORDER_PLACED/1.0.schema.json
                          allowed:  one file a version, as JSON or as YAML; 1.0 and 1.0.0 are the same version
                          to mend:  remove one of the two""");
    }

    @Test
    void settings_are_json() {
        folder.with(FILE, "{}").with("order-events/ORDER_PLACED/subject.yaml", "owner: orders");

        assertThatThrownBy(() -> folder.open().versions(SUBJECT))
                .hasMessageStartingWith("schemas/order-events/ORDER_PLACED/subject.yaml is no file of a subject");
    }

    private SchemaVersion only() {
        return folder.open().find(SUBJECT, EventVersion.parse("1.0")).orElseThrow();
    }

    private void assertRefused(String yaml, String place, String found) {
        assertThatThrownBy(() -> folder.with(FILE, yaml).open().versions(SUBJECT))
                .isInstanceOf(SchemaRegistryException.class)
                .hasMessage("""
                        schemas/order-events/ORDER_PLACED/1.0.schema.yaml is no valid YAML
                          where:    schemas/order-events/ORDER_PLACED/1.0.schema.yaml:%s
                          found:    %s
                          allowed:  one document of mappings with each name once, sequences and scalars, without anchors, aliases and tags, at most 200 levels deep
                          to mend:  correct the file at this place""".formatted(place, found));
    }
}
