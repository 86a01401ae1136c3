package dev.storypact.schema.containment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storypact.story.message.StoryJson;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Where no answer is known: each with its reason and place, and none takes long. */
@Timeout(10)
class UndecidedContainmentTests {

    @Test
    void a_publisher_that_can_send_nothing_is_never_contained_in_the_contract_reading() {
        assertThat(contract("{\"type\": \"integer\", \"minimum\": 2, \"maximum\": 1}", "{\"type\": \"integer\"}"))
                .isEqualTo(new Unknown("the publisher can't send any message: nothing satisfies its schema", ""));
        assertThat(contract("false", "true"))
                .isEqualTo(new Unknown("the publisher can't send any message: nothing satisfies its schema", ""));
        assertThat(contract("{\"type\": \"object\", \"required\": [\"a\"], \"properties\": {\"b\": {}}}", "true"))
                .isEqualTo(new Unknown("the publisher can't send any message: nothing satisfies its schema", ""));
        assertThat(contract("{\"allOf\": [{\"type\": \"string\"}, {\"type\": \"null\"}]}", "true"))
                .isEqualTo(new Unknown("the publisher can't send any message: nothing satisfies its schema", ""));
        assertThat(contract("{\"type\": \"string\", \"pattern\": \"^(?=a)b\"}", "true"))
                .isEqualTo(new Unknown("the publisher can't send any message: nothing satisfies its schema", ""));
    }

    @Test
    void a_schema_that_is_none_is_named_with_its_place() {
        assertThat(strict("{\"type\": \"strnig\"}", "{}"))
                .isEqualTo(new Unknown(
                        "the publisher's schema isn't usable: found \"strnig\", allowed one of \"array\", \"boolean\","
                                + " \"integer\", \"null\", \"number\", \"object\", \"string\", or array",
                        "/type"));
        assertThat(strict("{}", "{\"$ref\": \"#\"}"))
                .isEqualTo(new Unknown(
                        "the subscriber's schema isn't usable: found a reference to '#' that leads back to itself"
                                + " without a property or element between, allowed a circle only through properties or"
                                + " items, as a tree or list has it",
                        "/$ref"));
        assertThat(strict("{}", "{\"$ref\": \"https://example.com/a\"}"))
                .isEqualTo(new Unknown(
                        "the subscriber's schema isn't usable: found a reference to 'https://example.com/a', outside of"
                                + " this file, allowed references within the same file, such as #/$defs/money; nothing"
                                + " else is ever read or fetched",
                        "/$ref"));
        assertThat(strict("3", "{}"))
                .isEqualTo(new Unknown("the publisher's schema is neither an object nor a boolean", ""));
    }

    @Test
    void a_malformed_part_that_is_met_late_is_named_with_its_place() {
        var late = """
            {"$ref": "#/$defs/n",
             "$defs": {"n": {"type": "object", "properties": {"next": {"$ref": "#/$defs/n"}}, "minProperties": "x"}}}
            """;

        for (var reading : List.of(ContainmentOptions.strict(), ContainmentOptions.contract())) {
            assertThat(Containment.check(json(late), json("{\"type\": \"object\"}"), reading))
                    .isInstanceOfSatisfying(Unknown.class, unknown -> {
                        assertThat(unknown.reason())
                                .startsWith("the publisher's schema isn't usable: found \"x\", allowed integer");
                        assertThat(unknown.pointer()).isEqualTo("/$defs/n/minProperties");
                    });
            assertThat(Containment.check(json("{\"type\": \"object\"}"), json(late), reading))
                    .isInstanceOfSatisfying(
                            Unknown.class,
                            unknown -> assertThat(unknown.reason())
                                    .startsWith("the subscriber's schema isn't usable: found \"x\", allowed integer"));
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void a_number_that_json_does_not_have_is_no_bound(double number) {
        var schema = JsonNodeFactory.instance.objectNode().put("minimum", number);

        assertThat(Containment.check(schema, json("{\"minimum\": 1}"), ContainmentOptions.strict()))
                .isInstanceOf(Unknown.class);
        assertThat(Containment.check(json("{\"minimum\": 1}"), schema, ContainmentOptions.strict()))
                .isInstanceOf(Unknown.class);
    }

    @Test
    void a_text_with_half_of_a_character_is_not_told_beside_a_pattern() {
        assertThat(strict("{\"const\": \"\\ud800\"}", "{\"pattern\": \"^\\ufffd$\"}"))
                .isEqualTo(new Unknown("a place needs a text with half of a character", ""));
    }

    @Test
    void a_schema_that_is_too_deep_is_refused_without_overflowing_the_stack() {
        JsonNode deep = JsonNodeFactory.instance.objectNode();
        for (var i = 0; i < 20_000; i++) {
            deep = JsonNodeFactory.instance.objectNode().set("items", deep);
        }

        assertThat(Containment.check(deep, json("{}"), ContainmentOptions.contract()))
                .isEqualTo(new Unknown("the publisher's schema is more than 200 levels deep", ""));
    }

    @Test
    void a_part_of_another_draft_is_left_alone() {
        var mixed = """
            {"$ref": "https://example.com/list",
             "$defs": {"list": {"$id": "https://example.com/list",
               "$schema": "https://json-schema.org/draft/2019-09/schema", "items": [{"type": "string"}]}}}\
            """;

        assertThat(strict("{\"const\": [1]}", mixed))
                .isEqualTo(new Unknown("the subscriber's schema has a part of another draft, which isn't read", ""));
        assertThat(strict("{}", "{\"properties\": {\"$schema\": {}, \"a\": {\"enum\": [{\"$schema\": \"x\"}]}}}"))
                .isInstanceOf(NotContained.class);
    }

    @Test
    void a_pattern_that_no_automaton_tells_is_named() {
        assertThat(strict("{\"type\": \"string\", \"pattern\": \"^(a|b)\\\\1$\"}", "{\"pattern\": \"^(aa|bb)$\"}"))
                .isEqualTo(new Unknown(
                        "no text was found that tells apart what the publisher's pattern '^(a|b)\\1$' allows",
                        "/pattern"));
    }

    @Test
    void what_takes_more_work_than_allowed_is_given_up() {
        var publisher = json("{\"type\": \"array\", \"minItems\": 5, \"items\": {\"type\": \"integer\"}}");

        assertThat(Containment.check(
                        publisher,
                        json("{\"maxItems\": 4}"),
                        ContainmentOptions.strict().withBudget(3)))
                .isEqualTo(new Unknown("the comparison needs more than 3 units of work", ""));
    }

    @Test
    void numbers_without_measure_are_left_alone() {
        assertThat(strict("{\"type\": \"integer\", \"minimum\": 1e999999999}", "{\"minimum\": 1e-999999999}"))
                .isInstanceOf(Unknown.class);
    }

    @Test
    void a_counterexample_that_json_schema_validator_would_hardly_end_to_confirm_is_not_shown() {
        var publisher = doubled(12, "{\"type\": \"object\"}");
        var subscriber = doubled(12, "{\"type\": \"object\", \"required\": [\"z\"]}");

        assertThat(Containment.check(json(publisher), json(subscriber), ContainmentOptions.contract()))
                .isEqualTo(new Unknown("to confirm a counterexample by json-schema-validator takes too long", ""));
        assertThat(Containment.check(json(publisher), json(publisher), ContainmentOptions.contract()))
                .isEqualTo(new Contained());
    }

    @Test
    void schemas_of_a_few_ways_to_one_place_are_compared_to_the_end() {
        var publisher = doubled(5, "{\"type\": \"object\"}");
        var subscriber = doubled(5, "{\"type\": \"object\", \"required\": [\"z\"]}");

        assertThat(Containment.check(json(publisher), json(subscriber), ContainmentOptions.contract()))
                .isInstanceOfSatisfying(
                        NotContained.class,
                        not -> assertThat(not.counterexample())
                                .isEqualTo(json("{\"a\": {\"a\": {\"a\": {\"a\": {\"a\": {}}}}}}")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"NEXT", "{'oneOf': [NEXT, {'const': 7}]}", "{'not': NEXT}"})
    void a_very_long_chain_of_references_overflows_no_stack(String link) {
        assertThat(strict(chain(3_000, link, "integer"), chain(3_000, link, "string")))
                .isInstanceOfSatisfying(
                        Unknown.class, unknown -> assertThat(unknown.reason()).contains("a chain of more than 200"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'properties': {'a': NEXT}}",
                "{'properties': {'a': {'oneOf': [NEXT, {'const': 7}]}}}",
                "{'items': {'not': NEXT}}",
                "{'propertyNames': NEXT}",
            })
    void a_very_long_way_through_places_overflows_no_stack(String link) {
        assertThat(strict(chain(3_000, link, "integer"), chain(3_000, link, "string")))
                .isNotInstanceOf(NotContained.class);
    }

    private static String chain(int length, String link, String type) {
        var links = IntStream.range(0, length)
                .mapToObj(i -> "\"d" + i + "\": " + link.replace("NEXT", "{'$ref': '#/$defs/d" + (i + 1) + "'}") + ", ")
                .collect(Collectors.joining());
        return ("{'$ref': '#/$defs/d0', '$defs': {" + links + "'d" + length + "': {'type': '" + type + "'}}}")
                .replace('\'', '"');
    }

    /** Each definition leads by its property to the next one, in two ways. */
    private static String doubled(int definitions, String last) {
        var ways = IntStream.range(0, definitions)
                .mapToObj(i -> {
                    var next = "{\"properties\": {\"a\": {\"$ref\": \"#/$defs/d" + (i + 1) + "\"}}}";
                    return "\"d" + i + "\": {\"anyOf\": [" + next + ", " + next + "]}, ";
                })
                .collect(Collectors.joining());
        return "{\"$ref\": \"#/$defs/d0\", \"$defs\": {" + ways + "\"d" + definitions + "\": " + last + "}}";
    }

    private static ContainmentResult strict(String publisher, String subscriber) {
        return Containment.check(json(publisher), json(subscriber), ContainmentOptions.strict());
    }

    private static ContainmentResult contract(String publisher, String subscriber) {
        return Containment.check(json(publisher), json(subscriber), ContainmentOptions.contract());
    }

    private static JsonNode json(String text) {
        return StoryJson.parse(text);
    }
}
