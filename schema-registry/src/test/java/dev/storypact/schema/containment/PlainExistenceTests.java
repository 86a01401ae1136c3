package dev.storypact.schema.containment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storypact.schema.containment.internal.reading.PlainExistence;
import dev.storypact.schema.containment.plain.Draft;
import dev.storypact.schema.internal.oracle.SchemaDialect;
import dev.storypact.schema.internal.oracle.SchemaReferences;
import dev.storypact.story.message.StoryJson;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class PlainExistenceTests {

    private static final int SCHEMAS = 20_000;

    private final long seed = Long.getLong("storypact.containment.seed", System.nanoTime());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "true",
                "{}",
                "{'title': 'anything', 'examples': [1]}",
                "{'minimum': 3, 'maximum': 1}",
                "{'type': 'null'}",
                "{'type': ['integer', 'boolean'], 'minimum': 3, 'maximum': 1}",
                "{'type': 'string'}",
                "{'type': 'string', 'minLength': 2, 'maxLength': 2}",
                "{'type': 'string', 'format': 'date-time'}",
                "{'type': 'string', 'pattern': '^[A-Z]{3}-[0-9]{4,8}$'}",
                "{'type': 'integer', 'minimum': 3}",
                "{'type': 'number', 'minimum': 3, 'maximum': 3}",
                "{'enum': ['a', 1]}",
                "{'type': 'string', 'enum': [1, 'a']}",
                "{'type': 'array', 'items': false}",
                "{'type': 'array', 'items': {'type': 'string'}, 'minItems': 2, 'maxItems': 2}",
                "{'type': 'object', 'properties': {'a': false}}",
                "{'type': 'object', 'required': ['a'], 'properties': {'a': {'type': 'boolean'}}}",
                "{'type': 'object', 'required': ['a'], 'properties': {'a': true}, 'additionalProperties': false}",
                "{'$ref': '#/$defs/money', '$defs': {'money': {'type': 'object'}}}",
                "{'type': 'object', 'properties': {'next': {'$ref': '#'}}}",
            })
    void sees_that_a_schema_allows_a_value(String schema) {
        assertThat(isShown(json(schema))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "false",
                "{'type': []}",
                "{'type': 'object', 'required': ['a'], 'properties': {'a': false}}",
                "{'type': 'object', 'required': ['a']}",
                "{'type': 'object', 'required': ['a'], 'additionalProperties': {}}",
                "{'type': 'object', 'required': ['a'], 'properties': {'a': {'$ref': '#'}}}",
                "{'type': 'integer', 'minimum': 3, 'maximum': 1}",
                "{'type': 'integer', 'minimum': 1.2, 'maximum': 1.8}",
                "{'type': 'string', 'minLength': 3, 'maxLength': 1}",
                "{'type': 'string', 'pattern': '[^\\\\s\\\\S]'}",
                "{'type': 'array', 'items': false, 'minItems': 1}",
                "{'type': 'array', 'minItems': 2, 'maxItems': 1}",
                "{'type': 'array', 'minItems': 100000000000000000000}",
                "{'type': 'string', 'enum': [1]}",
                "{'type': 'integer', 'enum': [1.5]}",
                "{'$ref': '#'}",
                "{'$ref': '#/$defs/none', '$defs': {}}",
            })
    void sees_nothing_where_there_may_be_none(String schema) {
        assertThat(isShown(json(schema))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'type': 'string', 'pattern': '^a', 'maxLength': 4}",
                "{'type': 'string', 'format': 'uuid', 'maxLength': 40}",
                "{'type': 'integer', 'multipleOf': 5}",
                "{'allOf': [{'type': 'integer'}]}",
                "{'not': {'type': 'integer'}}",
                "{'const': 1}",
            })
    void leaves_other_keywords_and_those_that_limit_each_other_to_the_search(String schema) {
        assertThat(isShown(json(schema))).isFalse();
        assertThat(Containment.isEmpty(json(schema), ContainmentOptions.contract()))
                .isFalse();
    }

    @Test
    void is_never_seen_of_a_schema_that_is_proved_to_be_empty() {
        System.out.println("plain existence: -Dstorypact.containment.seed=" + seed);

        var shown = IntStream.range(0, SCHEMAS)
                .parallel()
                .mapToObj(this::schema)
                .filter(PlainExistenceTests::isShown)
                .toList();

        assertThat(shown).as("shown, seed %d", seed).hasSizeGreaterThan(SCHEMAS / 100);
        assertThat(shown.stream()
                        .filter(schema -> Containment.isEmpty(schema, ContainmentOptions.contract())
                                || Containment.isEmpty(schema, ContainmentOptions.strict())))
                .as("seed %d", seed)
                .isEmpty();
    }

    private JsonNode schema(int index) {
        var draw = new Draw(seed + index);
        return new RandomSchemas(draw, draw.pick(List.of(Draft.values()))).document();
    }

    private static boolean isShown(JsonNode schema) {
        return PlainExistence.isShown(
                schema, new SchemaReferences(schema, SchemaDialect.of(schema).orElseThrow()));
    }

    private static JsonNode json(String text) {
        return StoryJson.parse(text.replace('\'', '"'));
    }
}
