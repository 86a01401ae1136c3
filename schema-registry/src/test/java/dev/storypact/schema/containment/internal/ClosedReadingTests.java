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

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'oneOf':[{'properties':{'a':{}}},true]} | {'oneOf':[{'properties':{'a':{}}},true],"
                        + "'allOf':[{'anyOf':[{'properties':{'a':{CLOSED}}},true]}],CLOSED}",
                "{'allOf':[{}],'oneOf':[{}]} | {'allOf':[{},{'anyOf':[{}]}],'oneOf':[{}],CLOSED}",
            })
    void tells_which_branch_holds_by_the_branches_as_they_are_written(String schema, String closed) {
        assertThat(ClosedReading.of(json(schema), SchemaDialect.DRAFT_2020_12)).isEqualTo(json(closed));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'oneOf':[{'minimum':1,'exclusiveMinimum':true}]} | {'oneOf':[{'exclusiveMinimum':1}],"
                        + "'allOf':[{'anyOf':[{'exclusiveMinimum':1}]}],CLOSED,"
                        + "'$schema':'https://json-schema.org/draft/2019-09/schema'}",
                "{'not':{'not':{'maximum':1,'exclusiveMaximum':true},'const':1}} | {'not':{'not':{'exclusiveMaximum':1}},"
                        + "CLOSED,'$schema':'https://json-schema.org/draft/2019-09/schema'}",
                "{'minimum':1,'exclusiveMinimum':false} | {'minimum':1,CLOSED,"
                        + "'$schema':'https://json-schema.org/draft/2019-09/schema'}",
            })
    void says_draft_4_in_the_words_of_the_later_draft(String schema, String closed) {
        assertThat(ClosedReading.of(json(schema), SchemaDialect.DRAFT_4)).isEqualTo(json(closed));
    }

    private static JsonNode json(String text) {
        return StoryJson.parse(text.replace('\'', '"').replace("CLOSED", CLOSED));
    }
}
