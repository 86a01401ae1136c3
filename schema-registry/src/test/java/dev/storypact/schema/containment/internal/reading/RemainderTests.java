package dev.storypact.schema.containment.internal.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storypact.schema.internal.oracle.SchemaDialect;
import dev.storypact.schema.internal.oracle.SchemaReferences;
import dev.storypact.story.message.StoryJson;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
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

    @ParameterizedTest(name = "{1} of {0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "{'properties': {'a': {'type': 'string'}, 'b': {'minimum': 1}}}"
                        + " | {'properties': {'a': {'type': 'string'}, 'b': {'minimum': 2}, 'c': {}}, 'required': ['a']}"
                        + " | {'properties': {'a': true, 'b': {'minimum': 2}, 'c': {}}, 'required': ['a']}",
                "{'properties': {'a': {'minimum': 1}}, 'additionalProperties': {'minimum': 3}}"
                        + " | {'properties': {'a': {'minimum': 2}}, 'additionalProperties': {'minimum': 3, 'maximum': 9}}"
                        + " | {'properties': {'a': {'minimum': 2}}, 'additionalProperties': {'maximum': 9}}",
                "{'properties': {'a': {}}, 'additionalProperties': {'minimum': 3}}"
                        + " | {'additionalProperties': {'minimum': 3}} | {'additionalProperties': {'minimum': 3}}",
                "{'patternProperties': {'^a': {'minimum': 1}}} | {'patternProperties': {'^a': {'minimum': 1, 'maximum': 3}}}"
                        + " | {'patternProperties': {'^a': {'maximum': 3}}}",
                "{'prefixItems': [{'minimum': 1}], 'items': {'minimum': 3}}"
                        + " | {'prefixItems': [{'minimum': 1, 'maximum': 3}], 'items': {'minimum': 3, 'maximum': 9}}"
                        + " | {'prefixItems': [{'maximum': 3}], 'items': {'maximum': 9}}",
                "{'prefixItems': [{'minimum': 1}], 'items': {'minimum': 3}}"
                        + " | {'prefixItems': [{'maximum': 3}, {}], 'items': {'minimum': 3}}"
                        + " | {'prefixItems': [{'maximum': 3}, {}], 'items': {'minimum': 3}}",
                "{'allOf': [{'minimum': 1}]} | {'allOf': [{'minimum': 1}], 'maximum': 2} | {'maximum': 2}",
                "{'allOf': [{'minimum': 1}]} | {'allOf': [{'minimum': 1}], 'unevaluatedProperties': false}"
                        + " | {'allOf': [{'minimum': 1}], 'unevaluatedProperties': false}",
                "{'if': {'minimum': 1}, 'then': {'maximum': 4}} | {'if': {'minimum': 1}, 'then': {'maximum': 4}} | true",
                "{'if': {'minimum': 1}, 'then': {'maximum': 4}} | {'if': {'minimum': 1}, 'then': {'maximum': 3}}"
                        + " | {'if': {'minimum': 1}, 'then': {'maximum': 3}}",
                "{'contains': {'minimum': 1}} | {'contains': {'minimum': 1}, 'minContains': 2}"
                        + " | {'contains': {'minimum': 1}, 'minContains': 2}",
                "true | {'minimum': 1} | {'minimum': 1}",
                "{'minimum': 1} | false | false",
                "{'properties': {'a': 1}} | {'properties': {'a': {'minimum': 1}}} | {'properties': {'a': {'minimum': 1}}}",
                "{'properties': []} | {'properties': {'a': {'minimum': 1}}} | {'properties': {'a': {'minimum': 1}}}",
            })
    void leaves_the_rest_where_it_was(String publisher, String subscriber, String rest) {
        assertThat(remainder(publisher, subscriber)).isEqualTo(json(rest));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "{'allOf': [{'$ref': '#/$defs/d'}], '$defs': {'d': DIFFERENT}}",
                "{'anyOf': [{'items': {'$ref': '#/$defs/d'}}], '$defs': {'d': DIFFERENT}}",
                "{'not': {'$ref': '#/$defs/d'}, '$defs': {'d': DIFFERENT}}",
                "{'oneOf': [{'$ref': '#/$defs/d'}], '$defs': {'d': {'$ref': '#/$defs/e'}, 'e': DIFFERENT}}",
                "{'allOf': [{'$ref': '#d'}], '$defs': {'d': {'$anchor': 'd'}}, 'maximum': DIFFERENT}",
                "{'allOf': [{'$ref': '#/$defs/%64'}], '$defs': {'d': {}}, 'maximum': DIFFERENT}",
                "{'allOf': [{'$dynamicRef': '#d'}], '$defs': {'d': {'$dynamicAnchor': 'd'}}, 'maximum': DIFFERENT}",
            })
    void leaves_out_no_words_that_may_mean_another_thing(String schema) {
        var isValue = schema.contains("'maximum': DIFFERENT");
        var publisher = schema.replace("DIFFERENT", isValue ? "1" : "{'minimum': 1}");
        var subscriber = schema.replace("DIFFERENT", isValue ? "2" : "{'minimum': 2}");

        assertThat(Remainder.isNothing(remainder(publisher, subscriber.replace("'maximum': 2", "'title': ''"))))
                .isFalse();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "{'allOf': [{'$ref': '#/$defs/d'}], '$defs': {'d': {'minimum': 1}}, 'title': 'ONE'}",
                "{'allOf': [{'$ref': '#/$defs/d'}], '$defs': {'d': {'items': {'$ref': '#/$defs/d'}}}, 'title': 'ONE'}",
                "{'const': {'a': ['b', {'c': 'd'}]}, 'title': 'ONE'}",
                "{'enum': ['#', 1, [], {}], 'title': 'ONE'}",
            })
    void leaves_out_words_that_mean_the_same(String schema) {
        assertThat(Remainder.isNothing(remainder(schema, schema.replace("ONE", "OTHER"))))
                .isTrue();
    }

    @Test
    void follows_references_for_a_while() {
        assertThat(Remainder.isNothing(remainder(chain(20, 1), chain(20, 0)))).isTrue();
        assertThat(Remainder.isNothing(remainder(chain(100, 1), chain(100, 0)))).isFalse();
    }

    private static String chain(int length, int minimum) {
        var definitions = IntStream.range(0, length)
                .mapToObj(i -> "'d" + i + "': {'properties': {'n': {'$ref': '#/$defs/d" + (i + 1) + "'}}}")
                .collect(Collectors.joining(", "));
        return "{'$ref': '#/$defs/d0', '$defs': {" + definitions + ", 'd" + length + "': {'minimum': " + minimum
                + "}}}";
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'$schema': 'http://json-schema.org/draft-07/schema#', 'minimum': 1} | {'minimum': 1, 'maximum': 3}",
                "{'minimum': 1, '$defs': {'d': {'$id': 'urn:d'}}} | {'minimum': 1, 'maximum': 3}",
                "{'minimum': 1} | {'minimum': 1, 'maximum': 3, '$defs': {'d': {'$id': 'urn:d'}}}",
            })
    void leaves_out_nothing_between_drafts_or_where_places_have_addresses(String publisher, String subscriber) {
        assertThat(remainder(publisher, subscriber)).isEqualTo(json(subscriber));
    }

    @Test
    void compares_the_elements_of_older_drafts() {
        var draft7 =
                "{'$schema': 'http://json-schema.org/draft-07/schema#', 'items': [{'minimum': 1}], 'additionalItems': ";

        assertThat(remainder(draft7 + "{'minimum': 3}}", draft7 + "{'minimum': 3, 'maximum': 9}}"))
                .isEqualTo(json(draft7.replace("{'minimum': 1}", "true") + "{'maximum': 9}}"));
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
