package dev.storypact.schema.containment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storypact.schema.containment.plain.PlainSchema;
import dev.storypact.schema.internal.oracle.SchemaOracle;
import dev.storypact.story.message.StoryJson;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import tools.jackson.databind.JsonNode;

/** Brute force is worth what its evaluator is worth: it must judge each small value as json-schema-validator does. */
class PlainSchemaTests {

    /** References by anything but a plain pointer, which random schemas don't use. */
    private static final Predicate<String> OTHER_REFERENCES =
            Pattern.compile("\\$anchor|\"\\$?id\": ?\"http|%25").asPredicate();

    static final List<JsonNode> SCHEMAS = LabelledPair.all().stream()
            .flatMap(pair -> Stream.of(pair.publisher(), pair.subscriber()))
            .filter(schema -> !OTHER_REFERENCES.test(schema.toString()))
            .distinct()
            .toList();

    @ParameterizedTest
    @FieldSource("SCHEMAS")
    void judges_as_the_validator_does(JsonNode schema) {
        var plain = PlainSchema.of(schema);
        var validator = SchemaOracle.compile(schema);

        assertThat(SmallValues.ALL.stream().filter(value -> plain.accepts(value) != validator.accepts(value)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'properties': {'a': {}}} | {'a': 1} | true",
                "{'properties': {'a': {}}} | {'b': 1} | false",
                "{'properties': {'a': {'properties': {'x': {}}}}} | {'a': {'y': 1}} | false",
                "{'additionalProperties': true} | {'b': 1} | true",
                "{'allOf': [{'properties': {'a': {}}}, {'properties': {'b': {}}}]} | {'a': 1, 'b': 1} | true",
                "{'anyOf': [{'properties': {'a': {'type': 'null'}}}, {}]} | {'a': 1} | false",
                "{'oneOf': [{'properties': {'a': true}}, {'properties': {'b': true}}]} | {'a': 1} | false",
                "{'anyOf': [{'properties': {'a': {'properties': {'x': {}}}}}, {}]} | {'a': {'y': 1}} | false",
                "{'properties': {'a': {}}, 'allOf': [{'properties': {'a': {'properties': {'x': {}}}}}]} | {'a': {'x': 1}} | true",
                "{'properties': {'a': {}}, 'if': {'properties': {'a': {'properties': {'x': {}}}}}} | {'a': {'x': 1}} | false",
                "{'properties': {'a': {'type': 'array'}}} | {'a': [{'x': 1}]} | true",
                "{'properties': {'a': {'items': {}}}} | {'a': [{'x': 1}]} | false",
                "{'not': {'properties': {'a': {'type': 'null'}}}, 'properties': {'a': {}}} | {'a': 1} | true",
                "{'properties': {'n': {'$ref': '#'}}} | {'n': {'n': {'n': {}}}} | true",
                "{'properties': {'n': {'$ref': '#'}}} | {'n': {'n': {'m': {}}}} | false",
            })
    void closes_each_object_in_the_contract_reading(String schema, String value, boolean isAccepted) {
        assertThat(PlainSchema.of(json(schema)).sends(json(value))).isEqualTo(isAccepted);
    }

    private static JsonNode json(String text) {
        return StoryJson.parse(text.replace('\'', '"'));
    }
}
