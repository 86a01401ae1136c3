package dev.storypact.schema.containment.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storypact.schema.internal.oracle.SchemaDialect;
import dev.storypact.schema.internal.oracle.SchemaReferences;
import dev.storypact.story.message.StoryJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class RelevantPartTests {

    @Test
    void says_nothing_of_names_that_no_object_of_the_message_has() {
        var schema = "{'properties':{'a':{'items':{'properties':{'b':{'type':'null'},'c':{'type':'null'}}}},"
                + "'b':{'type':'string'},'d':false,'e':{'type':'null'}}}";

        assertThat(relevant(schema, "{'a':[{'b':null}]}"))
                .isEqualTo(json("{'properties':{'a':{'items':{'properties':{'b':{'type':'null'},'c':{}}}},"
                        + "'b':{'type':'string'},'d':false,'e':{}}}"));
    }

    @Test
    void leaves_names_of_definitions_and_data_as_they_are() {
        var schema =
                "{'$ref':'#/$defs/a','$defs':{'a':{},'properties':{'type':'object','properties':{'x':{'type':'null'}}}},"
                        + "'enum':[{'properties':{'x':{'y':1}}}],'patternProperties':{'properties':{'type':'string'}}}";

        assertThat(relevant(schema, "{'a':1}"))
                .isEqualTo(
                        json(
                                "{'$ref':'#/$defs/a','$defs':{'a':{},'properties':{'type':'object','properties':{'x':{}}}},"
                                        + "'enum':[{'properties':{'x':{'y':1}}}],'patternProperties':{'properties':{'type':'string'}}}"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'properties':{'a':{'$ref':'#/properties/b'},'b':{'type':'null'}}}",
                "{'properties':{'a':{'$ref':'#/%70roperties/b'},'b':{'type':'null'}}}",
                "{'properties':{'a':{'$ref':'#b'},'b':{'$anchor':'b','type':'null'}}}",
                "{'properties':{'a':{'$dynamicRef':'#b'},'b':{'$dynamicAnchor':'b','type':'null'}}}",
                "{'allOf':[{'properties':{'a':{'$ref':'https://example.com/b'}}}],"
                        + "'properties':{'b':{'$id':'https://example.com/b','type':'null'}}}",
            })
    void leaves_a_schema_whole_whose_references_may_lead_into_properties(String schema) {
        assertThat(relevant(schema, "{'a':1}")).isEqualTo(json(schema));
    }

    private static JsonNode relevant(String schema, String message) {
        var document = json(schema);
        return RelevantPart.of(document, new SchemaReferences(document, SchemaDialect.DRAFT_2020_12), json(message));
    }

    private static JsonNode json(String text) {
        return StoryJson.parse(text.replace('\'', '"'));
    }
}
