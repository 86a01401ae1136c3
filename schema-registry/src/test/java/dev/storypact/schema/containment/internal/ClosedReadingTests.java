package dev.storypact.schema.containment.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storypact.schema.internal.oracle.SchemaDialect;
import dev.storypact.story.message.StoryJson;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class ClosedReadingTests {

    private static final String CLOSED = "\"unevaluatedProperties\":false";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | {CLOSED}",
                "true | {CLOSED}",
                "false | false",
                "{'additionalProperties':false} | {'additionalProperties':false}",
                "{'additionalProperties':{}} | {'additionalProperties':{CLOSED}}",
                "{'unevaluatedProperties':false} | {'unevaluatedProperties':false}",
                "{'properties':{'a/b':{'items':{}}}} | {'properties':{'a/b':{'items':{CLOSED},CLOSED}},CLOSED}",
                "{'allOf':[{'properties':{'a':{}}},{}]} | {'allOf':[{'properties':{'a':{CLOSED}}},{}],CLOSED}",
                "{'not':{'properties':{'a':{}}}} | {'not':{'properties':{'a':{}}},CLOSED}",
                "{'$ref':'#/$defs/a','$defs':{'a':{'properties':{'b':{}}}}}"
                        + " | {'$ref':'#/$defs/a','$defs':{'a':{'properties':{'b':{CLOSED}}}},CLOSED}",
                "{'const':{'properties':{}}} | {'const':{'properties':{}},CLOSED}",
            })
    void closes_each_place_after_what_is_said_there(String schema, String closed) {
        assertThat(ClosedReading.of(json(schema), SchemaDialect.DRAFT_2020_12)).isEqualTo(json(closed));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'properties':{'a':{'$ref':'#/definitions/a','maxLength':1}}}"
                        + " | {'properties':{'a':{'$ref':'#/definitions/a',CLOSED}},CLOSED,"
                        + "'$schema':'https://json-schema.org/draft/2019-09/schema'}",
            })
    void drops_what_an_older_draft_does_not_see_beside_a_reference(String schema, String closed) {
        assertThat(ClosedReading.of(json(schema), SchemaDialect.DRAFT_7)).isEqualTo(json(closed));
    }

    private static JsonNode json(String text) {
        return StoryJson.parse(text.replace('\'', '"').replace("CLOSED", CLOSED));
    }
}
