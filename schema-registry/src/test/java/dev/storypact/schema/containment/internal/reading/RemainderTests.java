package dev.storypact.schema.containment.internal.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storypact.schema.internal.oracle.SchemaDialect;
import dev.storypact.schema.internal.oracle.SchemaReferences;
import dev.storypact.story.message.StoryJson;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class RemainderTests {

    @ParameterizedTest(name = "{1} of {0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "{'type': 'integer'} | {'type': 'number'}",
                "{'type': ['integer', 'null']} | {'type': ['null', 'number', 'string']}",
                "{'enum': [1, 'a']} | {'enum': ['b', 'a', 1]}",
                "{'required': ['b', 'a']} | {'required': ['a']}",
                "{'minimum': 3} | {'minimum': 3.0}",
                "{'minimum': 3} | {'minimum': -2147483648}",
                "{'maximum': 3} | {'maximum': 2147483647}",
                "{'minLength': 3} | {'minLength': 1}",
                "{'maxItems': 3} | {'maxItems': 4}",
                "{'minProperties': 3} | {'minProperties': 0}",
                "{'maxProperties': 3} | {'maxProperties': 3, 'title': 'few'}",
                "{'type': 'string', 'pattern': '^a', 'format': 'uri'} | {'type': 'string', 'format': 'uri'}",
                "{'properties': {'a': {'type': 'string', 'minLength': 1}}} | {'properties': {'a': {'type': 'string'}}}",
                "{'items': {'minimum': 1}} | {'items': {'minimum': 0}}",
                "{'properties': {'a': {'$ref': '#/$defs/d'}}, '$defs': {'d': {'minimum': 1}}}"
                        + " | {'properties': {'a': {'$ref': '#/$defs/e'}}, '$defs': {'e': {'minimum': 0}}}",
                "{'properties': {'a': {'minimum': 1}}}"
                        + " | {'properties': {'a': {'$ref': '#/$defs/e'}}, '$defs': {'e': {'minimum': 0}}}",
            })
    void is_nothing_where_the_publisher_implies_it(String publisher, String subscriber) {
        assertThat(Remainder.isNothing(remainder(publisher, subscriber))).isTrue();
    }

    @ParameterizedTest(name = "{1} of {0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "{'type': 'number'} | {'type': 'integer'}",
                "{'type': []} | {'type': ['string']}",
                "{'type': 'string'} | {'type': []}",
                "{'enum': [1, 'a']} | {'enum': [1]}",
                "{'enum': [1]} | {'enum': {}}",
                "{'required': ['a']} | {'required': ['a', 'b']}",
                "{'required': ['a', 1]} | {'required': ['a']}",
                "{'required': ['a']} | {'required': 'a'}",
                "{'minimum': 3} | {'minimum': 4}",
                "{'minimum': 3} | {'minimum': '2'}",
                "{'minimum': 3} | {'minimum': 3, 'exclusiveMinimum': true}",
                "{'minimum': 3, 'exclusiveMinimum': true} | {'minimum': 3, 'exclusiveMinimum': 4}",
                "{'minimum': 1e999999999} | {'minimum': 1e-999999999}",
                "{'maximum': 3} | {'maximum': 2}",
                "{'minLength': 3} | {'minLength': 4}",
                "{'minLength': 3} | {'minLength': -1}",
                "{'minLength': 3} | {'minLength': 2.5}",
                "{'maxItems': 3} | {'maxItems': 2}",
                "{'multipleOf': 6} | {'multipleOf': 3}",
                "{'minimum': 3} | {'minLength': 3}",
                "{} | {'unheardOf': 1, 'minimum': 3}",
                "{'properties': {'a': {'minimum': 1}}} | {'properties': {'b': {'minimum': 1}}}",
                "{'properties': {'a': {'minimum': 1}}} | {'additionalProperties': {'minimum': 1}}",
                "{'$ref': '#/$defs/d', '$defs': {'d': {'minimum': 1}}}"
                        + " | {'$ref': '#/$defs/d', '$defs': {'d': {'minimum': 2}}}",
                "{'$ref': '#/$defs/d', '$defs': {'d': {'properties': {'n': {'$ref': '#/$defs/d'}}, 'minimum': 1}}}"
                        + " | {'$ref': '#/$defs/d', '$defs': {'d': {'properties': {'n': {'$ref': '#/$defs/d'}}, 'minimum': 0}}}",
                "{'$ref': '#/$defs/d', '$defs': {'d': {'properties': {'a': {}}}}}"
                        + " | {'$ref': '#/$defs/e', 'unevaluatedProperties': false, '$defs': {'e': {'properties': {'a': {}}}}}",
            })
    void is_something_where_the_publisher_does_not(String publisher, String subscriber) {
        assertThat(Remainder.isNothing(remainder(publisher, subscriber))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{'minimum': 0}", "{'$ref': '#/$defs/d'}", "{'minimum': 1, 'description': 'one'}"})
    void leaves_out_nothing_beside_a_reference_that_hides_it(String subscriber) {
        var draft7 = "{'$schema': 'http://json-schema.org/draft-07/schema#', '$ref': '#/definitions/d', 'minimum': 1,"
                + " 'definitions': {'d': {}}}";
        var asked = subscriber.replace("{'", "{'$schema': 'http://json-schema.org/draft-07/schema#', '");

        assertThat(remainder(draft7, asked)).isEqualTo(json(asked));
    }

    private static JsonNode remainder(String publisher, String subscriber) {
        var sent = json(publisher);
        var accepted = json(subscriber);
        return Remainder.of(sent, references(sent), accepted, references(accepted));
    }

    private static SchemaReferences references(JsonNode schema) {
        return new SchemaReferences(schema, SchemaDialect.of(schema).orElseThrow());
    }

    private static JsonNode json(String text) {
        return StoryJson.parse(text.replace('\'', '"'));
    }
}
