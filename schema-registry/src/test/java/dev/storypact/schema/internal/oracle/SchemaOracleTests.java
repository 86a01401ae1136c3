package dev.storypact.schema.internal.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storypact.story.message.StoryJson;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

class SchemaOracleTests {

    @Test
    void points_into_the_document_also_where_a_part_of_it_has_a_name_of_its_own() {
        var schema = json("""
                {"$id": "https://example.com/order", "$ref": "line",
                 "$defs": {"a": {"$id": "line", "properties": {"sku": {"$ref": "#text"}},
                           "$defs": {"t": {"$anchor": "text", "type": "string"}}}}}""");

        var errors = SchemaOracle.compile(schema).errors(json("{\"sku\": 1}"));

        assertThat(SchemaOracle.problems(schema)).isEmpty();
        assertThat(errors).extracting(SchemaError::schemaPointer).containsExactly("/$defs/a/$defs/t/type");
        assertThat(errors).extracting(SchemaError::instancePointer).containsExactly("/sku");
    }

    @Test
    void two_documents_of_one_name_do_not_see_each_other() {
        var one = SchemaOracle.compile(json("{\"$id\": \"https://example.com/a\", \"$ref\": \"#/$defs/x\","
                + " \"$defs\": {\"x\": {\"type\": \"string\"}}}"));
        var other = SchemaOracle.compile(json("{\"$id\": \"https://example.com/a\", \"$ref\": \"#/$defs/x\","
                + " \"$defs\": {\"x\": {\"type\": \"integer\"}}}"));

        assertThat(one.accepts(json("\"a\""))).isTrue();
        assertThat(one.accepts(json("1"))).isFalse();
        assertThat(other.accepts(json("1"))).isTrue();
    }

    @Test
    void asserts_formats_in_every_draft() {
        for (var dialect : SchemaDialect.values()) {
            var schema = json("{\"$schema\": \"" + dialect.id() + "\", \"format\": \"date-time\"}");

            assertThat(SchemaOracle.compile(schema).accepts(json("\"yesterday\"")))
                    .as(dialect.id())
                    .isFalse();
        }
    }

    @Test
    void speaks_english_wherever_it_runs() {
        var before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.GERMANY);

            assertThat(SchemaOracle.compile(json("{\"minProperties\": 1}")).errors(json("{}")))
                    .extracting(SchemaError::message)
                    .containsExactly("must have at least 1 properties");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void finds_a_circle_among_many_references_quickly() {
        var definitions = new StringBuilder("\"d0\": {\"$ref\": \"#/$defs/d20000\"}");
        for (var i = 1; i <= 20_000; i++) {
            definitions.append(", \"d%d\": {\"$ref\": \"#/$defs/d%d\"}".formatted(i, i - 1));
        }

        var problems = SchemaOracle.problems(json("{\"$defs\": {" + definitions + "}}"));

        assertThat(problems).extracting(SchemaProblem::pointer).containsExactly("/$defs/d0/$ref");
    }

    @Test
    void finds_more_ways_from_one_schema_to_others_than_anybody_can_go() {
        var definitions = new StringBuilder("\"d40\": {}");
        for (var i = 0; i < 40; i++) {
            definitions.append(", \"d%d\": {\"anyOf\": [{\"$ref\": \"#/$defs/d%d\"}, {\"$ref\": \"#/$defs/d%d\"}]}"
                    .formatted(i, i + 1, i + 1));
        }

        assertThat(SchemaOracle.problems(json("{\"$ref\": \"#/$defs/d0\", \"$defs\": {" + definitions + "}}")))
                .containsExactly(new SchemaProblem(
                        "",
                        "more than 50000 ways from this schema to those that it is made of",
                        "at most 50000 ways by references, anyOf and their like, as a value is held against the end of each",
                        "name what the alternatives have in common once, outside of them"));
    }

    @Test
    void finds_a_chain_of_more_schemas_for_one_value_than_the_stack_bears() {
        assertThat(SchemaOracle.problems(chain(200))).isEmpty();
        assertThat(SchemaOracle.problems(chain(201)))
                .containsExactly(new SchemaProblem(
                        "/$defs/d0",
                        "a chain of more than 200 schemas that lead to one another for the same value",
                        "at most 200 of them by references, allOf and their like, so that no stack overflows",
                        "refer to the last one of the chain directly"));
    }

    private static JsonNode chain(int length) {
        var definitions = new StringBuilder();
        for (var i = 0; i < length - 1; i++) {
            definitions.append("\"d%d\": {\"$ref\": \"#/$defs/d%d\"}, ".formatted(i, i + 1));
        }
        return json("{\"$defs\": {" + definitions + "\"d" + (length - 1) + "\": {}}}");
    }

    @Test
    void a_message_deeper_than_the_stack_is_refused_without_an_overflow() {
        var schema = SchemaOracle.compile(json("{\"properties\": {\"next\": {\"$ref\": \"#\"}}}"));
        var deep = JsonNodeFactory.instance.objectNode();
        for (var i = 0; i < 100_000; i++) {
            deep = JsonNodeFactory.instance.objectNode().set("next", deep);
        }

        assertThat(schema.accepts(deep)).isFalse();
        assertThat(schema.errors(deep))
                .extracting(SchemaError::message)
                .containsExactly("the message is nested too deeply to be validated");
    }

    private static JsonNode json(String text) {
        return StoryJson.parse(text);
    }
}
