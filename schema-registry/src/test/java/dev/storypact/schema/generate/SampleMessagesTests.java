package dev.storypact.schema.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.storypact.schema.SchemaRegistry;
import dev.storypact.schema.Subject;
import dev.storypact.schema.internal.oracle.SchemaDialect;
import dev.storypact.schema.internal.oracle.SchemaOracle;
import dev.storypact.story.message.EventVersion;
import dev.storypact.story.message.StoryJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

@Timeout(60)
class SampleMessagesTests {

    private static final String ORDER = """
            {
              "type": "object",
              "properties": {
                "orderId": {"type": "string", "minLength": 2, "maxLength": 5},
                "total": {"$ref": "#/$defs/money"},
                "placedAt": {"type": "string", "format": "date-time"},
                "state": {"enum": ["new", "paid"]},
                "code": {"type": "string", "pattern": "^[A-Z]{3}-[0-9]{4,8}$"},
                "lines": {"type": "array", "minItems": 1, "maxItems": 3, "items": {
                  "type": "object",
                  "properties": {"sku": {"type": "string"}, "count": {"type": "integer", "minimum": 1, "maximum": 9}},
                  "required": ["sku"]}}
              },
              "required": ["orderId", "total"],
              "additionalProperties": false,
              "$defs": {"money": {"type": "object", "required": ["amount"], "properties": {
                "amount": {"type": "number", "exclusiveMinimum": 0},
                "currency": {"type": ["string", "null"]}}}}
            }
            """;

    @Test
    void the_minimal_message_has_only_what_is_required() {
        var minimal = samples(ORDER).minimal().orElseThrow();

        assertThat(minimal.propertyNames()).containsExactlyInAnyOrder("orderId", "total");
        assertThat(minimal.get("total").propertyNames()).containsExactly("amount");
    }

    @Test
    void the_full_message_has_all_that_is_declared() {
        var full = samples(ORDER).full().orElseThrow();

        assertThat(full.propertyNames())
                .containsExactlyInAnyOrder("orderId", "total", "placedAt", "state", "code", "lines");
        assertThat(full.get("total").propertyNames()).contains("amount", "currency");
        assertThat(full.at("/lines/0").propertyNames()).contains("sku", "count");
    }

    @Test
    void edge_cases_stand_at_the_bounds() {
        var samples = samples(ORDER);

        assertThat(shown(samples))
                .contains(
                        "maxLength 5 at /orderId",
                        "minItems 1 at /lines",
                        "maxItems 3 at /lines",
                        "maximum 9 at /lines/0/count",
                        "\"paid\" at /state",
                        "null at /total/currency",
                        "a property that the schema doesn't know at /total");
        assertThat(shown(samples, "maxLength 5 at /orderId").get("orderId").stringValue())
                .hasSize(5);
        assertThat(shown(samples, "maxItems 3 at /lines").get("lines")).hasSize(3);
        assertThat(shown(samples, "maximum 9 at /lines/0/count")
                        .at("/lines/0/count")
                        .intValue())
                .isEqualTo(9);
        assertThat(shown(samples, "null at /total/currency")
                        .at("/total/currency")
                        .isNull())
                .isTrue();
    }

    @Test
    void what_can_not_be_generated_is_said() {
        assertThat(samples("{\"type\": \"string\", \"minLength\": 3, \"enum\": [\"a\", \"abc\"]}")
                        .gaps())
                .contains("no message was found for: \"a\" at the message");
        var nothing = samples("{\"type\": \"string\", \"enum\": [1]}");
        assertThat(nothing.gaps()).containsExactly("there is no message: nothing satisfies the schema");
        assertThat(nothing.minimal()).isEmpty();
        assertThat(nothing.full()).isEmpty();
        assertThat(nothing.edgeCases()).isEmpty();
    }

    @Test
    void properties_that_exclude_each_other_are_filled_as_far_as_they_go_together() {
        var schema = """
                {"type": "object", "properties": {"a": {"type": "integer"}, "b": {"type": "integer"}, "c": {"type": "string"}},
                 "oneOf": [{"required": ["a"]}, {"required": ["b"]}]}""";

        var full = samples(schema).full().orElseThrow();

        assertThat(full.propertyNames()).hasSize(2).contains("c");
    }

    @Test
    void the_same_seed_gives_the_same_messages_and_another_one_others() {
        var first = SampleMessages.of(json(ORDER), 1);
        var again = SampleMessages.of(json(ORDER), 1);
        var other = SampleMessages.of(json(ORDER), 2);

        assertThat(again.minimal()).isEqualTo(first.minimal());
        assertThat(again.full()).isEqualTo(first.full());
        assertThat(again.edgeCases()).isEqualTo(first.edgeCases());
        assertThat(other.full()).isNotEqualTo(first.full());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "true",
                "{}",
                "{\"type\": \"integer\", \"multipleOf\": 7, \"minimum\": 1}",
                "{\"type\": [\"string\", \"null\"], \"maxLength\": 0}",
                "{\"anyOf\": [{\"type\": \"boolean\"}, {\"type\": \"array\", \"uniqueItems\": true, \"maxItems\": 4}]}",
                "{\"type\": \"object\", \"properties\": {\"next\": {\"$ref\": \"#\"}, \"n\": {\"type\": \"integer\"}},"
                        + " \"required\": [\"n\"]}",
                "{\"if\": {\"properties\": {\"k\": {\"const\": 1}}, \"required\": [\"k\"]}, \"then\": {\"required\":"
                        + " [\"x\"]}, \"properties\": {\"k\": {}, \"x\": {\"format\": \"email\"}}, \"type\": \"object\"}",
                "{\"patternProperties\": {\"^x-\": {\"type\": \"integer\"}}, \"additionalProperties\": false,"
                        + " \"minProperties\": 2, \"maxProperties\": 5, \"type\": \"object\"}",
                "{\"prefixItems\": [{\"const\": \"a\"}, {\"type\": \"number\"}], \"items\": false, \"type\":"
                        + " \"array\"}",
                "{\"type\": \"string\", \"format\": \"uuid\"}",
                "{\"type\": \"string\", \"format\": \"date-time\"}",
                "{\"type\": \"string\", \"pattern\": \"^(?=.*a)b\"}"
            })
    void every_sample_is_valid(String schema) {
        for (var seed = 0; seed < 3; seed++) {
            assertAllValid(json(schema), SampleMessages.of(json(schema), seed));
        }
    }

    @Test
    void every_draft_has_samples() {
        for (var dialect : SchemaDialect.values()) {
            var schema = json("{\"$schema\": \"" + dialect.id() + "\", \"type\": \"object\", \"required\": [\"a\"],"
                    + " \"properties\": {\"a\": {\"type\": \"integer\", \"minimum\": 3},"
                    + " \"b\": {\"$ref\": \"#/definitions/t\"}},"
                    + " \"definitions\": {\"t\": {\"type\": \"string\", \"minLength\": 1}}}");

            var samples = SampleMessages.of(schema, 5);

            assertThat(samples.full().orElseThrow().propertyNames())
                    .as(dialect.id())
                    .contains("a", "b");
            assertThat(samples.edgeCases()).as(dialect.id()).hasSizeGreaterThan(2);
            assertAllValid(schema, samples);
        }
    }

    @Test
    void a_version_of_a_registry_has_samples_also_where_it_refers_to_others(@TempDir Path folder) throws IOException {
        Files.createDirectories(folder.resolve("shared/Money"));
        Files.createDirectories(folder.resolve("orders/PLACED"));
        Files.writeString(folder.resolve("shared/Money/1.0.schema.json"), "{\"type\": \"integer\", \"minimum\": 5}");
        Files.writeString(
                folder.resolve("orders/PLACED/1.0.schema.json"),
                "{\"type\": \"object\", \"properties\": {\"total\": {\"$ref\":"
                        + " \"../../shared/Money/1.0.schema.json\"}}}");
        var version = SchemaRegistry.open(folder)
                .find(new Subject("orders", "PLACED"), EventVersion.parse("1.0"))
                .orElseThrow();

        var samples = SampleMessages.of(version, 3);

        assertThat(shown(samples)).contains("minimum 5 at /total");
        assertAllValid(version.schema(), samples);
    }

    @Test
    void what_is_no_schema_is_refused() {
        assertThatThrownBy(() -> samples("{\"type\": \"strnig\"}"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("no valid JSON Schema: at '/type' it has \"strnig\"");
    }

    private static void assertAllValid(JsonNode schema, SampleMessages samples) {
        var compiled = SchemaOracle.compile(schema);
        var all = new ArrayList<>(
                List.of(samples.minimal().orElseThrow(), samples.full().orElseThrow()));
        samples.edgeCases().forEach(sample -> all.add(sample.data()));
        assertThat(all).allMatch(compiled::accepts);
    }

    private static List<String> shown(SampleMessages samples) {
        return samples.edgeCases().stream()
                .flatMap(sample -> Stream.of(sample.what().split("; ")))
                .toList();
    }

    private static JsonNode shown(SampleMessages samples, String what) {
        return samples.edgeCases().stream()
                .filter(sample -> List.of(sample.what().split("; ")).contains(what))
                .findFirst()
                .orElseThrow()
                .data();
    }

    private static SampleMessages samples(String schema) {
        return SampleMessages.of(json(schema), 7);
    }

    private static JsonNode json(String text) {
        return StoryJson.parse(text);
    }
}
