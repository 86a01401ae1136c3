package dev.storypact.schema.internal.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storypact.story.message.StoryJson;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class KnownPartsTests {

    private static final JsonNode VALID = json("""
            {'properties': {'a': {'type': 'string'}, 'b': {'$ref': '#/$defs/c'}}, '$defs': {'c': {'minimum': 1}}}""");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'properties': {'x': {'type': 'string'}, 'b': {'minimum': 1}}}",
                "{'properties': {'x': {'type': 'string'}, 'b': {'minimum': '1'}}}",
                "{'properties': {'a': {'type': 'string'}}, 'required': 'a'}",
                "{'properties': {'b': {'$ref': '#/$defs/c'}}, '$defs': {}}",
                "{'properties': {'b': {'$ref': '#/$defs/c'}}, '$defs': {'c': {'type': 1}}}",
                "{'properties': [{'type': 'string'}]}",
                "{'properties': {'a': 1}}",
                "{'$schema': 'http://json-schema.org/draft-04/schema#', 'properties': {'a': true}}",
                "true",
                "1",
            })
    void makes_no_difference_to_what_is_found(String text) {
        var schema = json(text);
        var known = new KnownParts();
        SchemaOracle.problems(VALID, known);

        assertThat(SchemaOracle.problems(schema, known)).isEqualTo(SchemaOracle.problems(schema));
        assertThat(SchemaOracle.problems(schema, known)).as("again").isEqualTo(SchemaOracle.problems(schema));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{'properties': {'a': true}}", "{'properties': {'a': {'exclusiveMinimum': 1}}}"})
    void what_is_known_of_one_draft_is_not_known_of_another(String text) {
        var known = new KnownParts();
        var draft4 = json(text.replace("{'p", "{'$schema': 'http://json-schema.org/draft-04/schema#', 'p"));

        assertThat(SchemaOracle.problems(json(text), known)).isEmpty();
        assertThat(SchemaOracle.problems(draft4, known)).isNotEmpty();
    }

    private static JsonNode json(String text) {
        return StoryJson.parse(text.replace('\'', '"'));
    }
}
