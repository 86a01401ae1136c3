package dev.storypact.schema.internal.store.remote;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storypact.schema.internal.json.JsonFile;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ReferenceTextsTests {

    private static JsonNode schema(String json) {
        return JsonFile.read("test", json.getBytes(StandardCharsets.UTF_8)).tree();
    }

    @Test
    void finds_references_that_lead_out_wherever_a_schema_may_stand() {
        var schema = schema("""
                {
                  "$ref": "a.json",
                  "properties": {"$ref": {"$ref": "b.json#/$defs/x"}, "c": {"items": {"$ref": "#/$defs/here"}}},
                  "allOf": [{"$ref": "b.json#/$defs/y"}, true],
                  "const": {"$ref": "data.json"},
                  "enum": [{"$ref": "data.json"}]
                }""");

        assertThat(ReferenceTexts.of(schema)).containsExactly("a.json", "b.json");
    }

    @Test
    void replaces_their_places_and_keeps_their_fragments() {
        var schema = schema("{\"items\": {\"$ref\": \"b.json#/$defs/x\"}, \"not\": {\"$ref\": \"other.json\"}}");

        var changed = ReferenceTexts.replace(
                schema, text -> text.equals("b.json") ? Optional.of("../B/1.0.schema.json") : Optional.empty());

        assertThat(changed).isTrue();
        assertThat(schema)
                .hasToString(
                        "{\"items\":{\"$ref\":\"../B/1.0.schema.json#/$defs/x\"},\"not\":{\"$ref\":\"other.json\"}}");
    }

    @Test
    void takes_a_name_with_its_fragment_for_the_place_too() {
        var schema = schema("{\"$ref\": \"b.json#/$defs/x\"}");

        ReferenceTexts.replace(
                schema, text -> text.equals("b.json#/$defs/x") ? Optional.of("1.0.schema.json") : Optional.empty());

        assertThat(schema).hasToString("{\"$ref\":\"1.0.schema.json#/$defs/x\"}");
    }

    @Test
    void says_that_nothing_changed_where_all_is_as_it_should_be() {
        var schema = schema("{\"$ref\": \"1.0.schema.json#/$defs/x\"}");

        assertThat(ReferenceTexts.replace(schema, text -> Optional.of("1.0.schema.json")))
                .isFalse();
    }
}
