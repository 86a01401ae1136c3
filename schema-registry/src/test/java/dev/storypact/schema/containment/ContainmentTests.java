package dev.storypact.schema.containment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.storypact.story.message.StoryJson;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

@Timeout(10)
class ContainmentTests {

    private static final String ORDER = """
            {"type": "object",
             "properties": {"orderId": {"type": "string"}, "total": {"type": "integer", "minimum": 1}},
             "required": ["orderId", "total"]}""";

    @Test
    void a_schema_is_contained_in_itself() {
        assertThat(strict(ORDER, ORDER)).isEqualTo(new Contained());
        assertThat(contract(ORDER, ORDER)).isEqualTo(new Contained());
    }

    @Test
    void a_reference_within_a_part_with_an_address_leads_to_a_place_in_that_part() {
        var publisher = "{\"properties\": {\"a\": {\"type\": \"integer\", \"minimum\": 1}}}";
        var subscriber = """
                {"properties": {"a": {"$id": "urn:d", "$ref": "#/$defs/x", "$defs": {"x": {"minimum": 5}}}},
                 "$defs": {"x": {"minimum": 0}}}""";

        assertThat(strict(publisher, subscriber)).isInstanceOf(NotContained.class);
        assertThat(strict(publisher.replace("1", "5"), subscriber)).isEqualTo(new Contained());
    }

    @Test
    void a_changed_type_is_shown_by_a_message() {
        var subscriber = ORDER.replace("\"integer\"", "\"string\"");

        assertThat(contract(ORDER, subscriber))
                .isEqualTo(new NotContained(
                        json("{\"orderId\": \"text\", \"total\": 1}"),
                        "/properties/total",
                        "/properties/total/type",
                        "type",
                        "the publisher may send 1 at /total, the subscriber allows string"));
    }

    @Test
    void a_renamed_property_is_shown_by_the_message_that_lacks_it() {
        var publisher = ORDER.replace("total", "amount");

        assertThat(contract(publisher, ORDER))
                .isEqualTo(new NotContained(
                        json("{\"orderId\": \"text\", \"amount\": 1}"),
                        "",
                        "/required",
                        "required",
                        "the publisher may leave out 'total', the subscriber requires it"));
    }

    @Test
    void a_property_that_is_no_longer_required_is_shown_by_the_message_without_it() {
        var publisher = ORDER.replace("[\"orderId\", \"total\"]", "[\"orderId\"]");

        assertThat(contract(publisher, ORDER))
                .isEqualTo(new NotContained(
                        json("{\"orderId\": \"text\"}"),
                        "",
                        "/required",
                        "required",
                        "the publisher may leave out 'total', the subscriber requires it"));
    }

    @Test
    void a_counterexample_shows_the_examples_of_the_subscriber_where_the_publisher_has_none() {
        var publisher = """
                {"type": "object", "required": ["orderId", "customer", "total"], "properties": {
                  "orderId": {"type": "string", "pattern": "^o-"}, "customer": {"type": "string", "examples": ["Ada"]},
                  "total": {"type": "number"}}}""";
        var subscriber = """
                {"properties": {"orderId": {"examples": ["o-1001"]}, "customer": {"examples": ["Grace"]},
                  "total": {"type": "integer", "examples": [30]}}}""";

        assertThat(contract(publisher, subscriber))
                .isInstanceOfSatisfying(
                        NotContained.class,
                        shown -> assertThat(shown.counterexample())
                                .isEqualTo(json("{\"orderId\": \"o-1001\", \"customer\": \"Ada\", \"total\": 0.5}")));
    }

    @Test
    void an_example_of_the_subscriber_that_the_publisher_can_not_send_is_not_shown() {
        var publisher = """
                {"type": "object", "required": ["orderId", "total"], "properties": {
                  "orderId": {"enum": ["order"]}, "total": {"type": "number"}}}""";
        var subscriber = """
                {"properties": {"orderId": {"examples": ["o-1001"]}, "total": {"type": "integer"}}}""";

        assertThat(contract(publisher, subscriber))
                .isInstanceOfSatisfying(
                        NotContained.class,
                        shown -> assertThat(shown.counterexample())
                                .isEqualTo(json("{\"orderId\": \"order\", \"total\": 0.5}")));
    }

    @Test
    void a_counterexample_deep_inside_is_planted_into_a_whole_message() {
        var publisher = """
                {"type": "object", "required": ["orderId"], "properties": {
                  "orderId": {"type": "string", "examples": ["o-1"]},
                  "lines": {"type": "array", "items": {"$ref": "#/$defs/line"}}},
                 "$defs": {"line": {"type": "object", "required": ["sku"], "properties": {
                   "sku": {"type": "string", "default": "book-1"}, "amount": {"type": "number"}}}}}""";
        var subscriber = """
                {"properties": {"lines": {"items": {"properties": {"amount": {"type": "integer"}}}}}}""";

        assertThat(contract(publisher, subscriber))
                .isEqualTo(new NotContained(
                        json("{\"orderId\": \"o-1\", \"lines\": [{\"sku\": \"book-1\", \"amount\": 0.5}]}"),
                        "/$defs/line/properties/amount",
                        "/properties/lines/items/properties/amount/type",
                        "type",
                        "the publisher may send 0.5 at /lines/0/amount, the subscriber allows integer"));
    }

    @Test
    void a_subscriber_may_ignore_what_it_does_not_need() {
        assertThat(contract(ORDER, "{\"properties\": {\"total\": {\"type\": \"number\"}}, \"required\": [\"total\"]}"))
                .isEqualTo(new Contained());
    }

    @Test
    void a_closed_subscriber_refuses_a_property_that_the_publisher_adds() {
        var subscriber = """
                {"properties": {"orderId": {}}, "additionalProperties": false}""";

        assertThat(contract(ORDER, subscriber))
                .isEqualTo(new NotContained(
                        json("{\"orderId\": \"text\", \"total\": 1}"),
                        "",
                        "/additionalProperties",
                        "additionalProperties",
                        "the publisher may send the property 'total', the subscriber allows no such property"));
    }

    @Test
    void a_publisher_is_closed_in_the_contract_reading_only() {
        var subscriber = "{\"properties\": {\"note\": {\"type\": \"string\"}}}";

        assertThat(contract(ORDER, subscriber)).isEqualTo(new Contained());
        assertThat(strict(ORDER, subscriber))
                .isInstanceOfSatisfying(
                        NotContained.class,
                        not -> assertThat(not.explanation())
                                .isEqualTo("the publisher may send 1 at /note, the subscriber allows string"));
    }

    @Test
    void a_publisher_that_says_that_it_is_open_stays_open_in_the_contract_reading() {
        var publisher = "{\"type\": \"object\", \"additionalProperties\": true}";
        var subscriber = "{\"properties\": {\"note\": {\"type\": \"string\"}}}";

        assertThat(contract(publisher, subscriber)).isInstanceOf(NotContained.class);
    }

    @Test
    void objects_inside_of_a_publisher_are_closed_too() {
        var publisher = """
                {"type": "object", "properties": {"at": {"type": "object", "properties": {"x": {"type": "number"}}}}}""";
        var subscriber = """
                {"properties": {"at": {"properties": {"y": {"type": "string"}}}}}""";

        assertThat(contract(publisher, subscriber)).isEqualTo(new Contained());
        assertThat(strict(publisher, subscriber)).isInstanceOf(NotContained.class);
    }

    @Test
    void whole_numbers_make_bounds_equal_that_are_written_differently() {
        assertThat(strict("{\"type\": \"integer\", \"exclusiveMinimum\": 0}", "{\"minimum\": 1}"))
                .isEqualTo(new Contained());
        assertThat(strict("{\"type\": \"integer\", \"maximum\": 3.5}", "{\"exclusiveMaximum\": 3.2}"))
                .isEqualTo(new Contained());
        assertThat(strict("{\"type\": \"number\", \"exclusiveMinimum\": 0}", "{\"minimum\": 1}"))
                .isInstanceOf(NotContained.class);
    }

    @Test
    void one_and_one_point_zero_are_the_same_number() {
        assertThat(strict("{\"const\": 1.0}", "{\"enum\": [1]}")).isEqualTo(new Contained());
        assertThat(strict("{\"const\": 1.0}", "{\"type\": \"integer\"}")).isEqualTo(new Contained());
    }

    @Test
    void listed_values_are_compared_one_by_one() {
        assertThat(strict("{\"enum\": [\"new\", \"paid\"]}", "{\"type\": \"string\", \"pattern\": \"^[a-z]+$\"}"))
                .isEqualTo(new Contained());
        assertThat(strict("{\"enum\": [\"new\", \"paid\", \"lost\"]}", "{\"enum\": [\"new\", \"paid\"]}"))
                .isEqualTo(new NotContained(
                        json("\"lost\""),
                        "",
                        "/enum",
                        "enum",
                        "the publisher may send \"lost\", the subscriber allows one of \"new\", \"paid\""));
    }

    @Test
    void equal_patterns_and_formats_are_understood_and_others_shown() {
        assertThat(strict(
                        "{\"type\": \"string\", \"format\": \"uuid\", \"maxLength\": 36}",
                        "{\"type\": \"string\", \"format\": \"uuid\"}"))
                .isEqualTo(new Contained());
        assertThat(strict("{\"type\": \"string\"}", "{\"format\": \"date\"}")).isInstanceOf(NotContained.class);
        assertThat(strict("{\"type\": \"string\", \"pattern\": \"^[a-c]{2}$\"}", "{\"pattern\": \"^[d-z]{2}$\"}"))
                .isInstanceOfSatisfying(
                        NotContained.class,
                        not -> assertThat(not.counterexample()).isEqualTo(json("\"aa\"")));
    }

    @Test
    void a_proof_in_the_contract_reading_has_a_message_of_the_publisher_beside_it() {
        var publisher = """
                {"type": "object", "required": ["id", "code", "at"], "properties": {
                  "id": {"type": "string", "format": "uuid"},
                  "code": {"type": "string", "pattern": "^[A-Z]{3}-\\\\d+(\\\\.[a-f0-9]{2,4})?$"},
                  "at": {"type": "string", "format": "date-time"}}}""";

        assertThat(contract(publisher, publisher)).isEqualTo(new Contained());
    }

    @Test
    void a_recursive_schema_is_contained_in_the_same_one() {
        var tree = """
                {"type": "object", "properties": {"value": {"type": "integer"}, "next": {"$ref": "#"}}}""";

        assertThat(strict(tree, tree)).isEqualTo(new Contained());
        assertThat(contract(tree, tree)).isEqualTo(new Contained());
    }

    @Test
    void a_broken_place_is_shown_even_beside_one_that_is_not_understood() {
        var publisher = "{\"properties\": {\"a\": {\"multipleOf\": 2}, \"b\": {\"type\": \"integer\"}}}";
        var subscriber = "{\"properties\": {\"a\": {\"multipleOf\": 3}, \"b\": {\"type\": \"string\"}}}";

        assertThat(contract(publisher, subscriber)).isInstanceOf(NotContained.class);
    }

    @Test
    void what_is_not_understood_of_a_publisher_does_not_hinder_a_proof() {
        assertThat(contract("{\"type\": \"integer\", \"multipleOf\": 6}", "{\"type\": \"number\"}"))
                .isEqualTo(new Contained());
        assertThat(strict("{\"type\": \"string\", \"not\": {\"const\": \"\"}}", "{\"type\": \"string\"}"))
                .isEqualTo(new Contained());
    }

    @Test
    void everything_is_contained_in_the_empty_schema() {
        assertThat(strict("{\"allOf\": [{\"type\": \"string\"}]}", "{}")).isEqualTo(new Contained());
        assertThat(strict("false", "true")).isEqualTo(new Contained());
        assertThat(strict("true", "false"))
                .isEqualTo(new NotContained(
                        json("\"text\""),
                        "",
                        "/false",
                        "false",
                        "the publisher may send \"text\", the subscriber allows no value at all"));
    }

    @Test
    void drafts_may_be_mixed() {
        var draft7 = """
                {"$schema": "http://json-schema.org/draft-07/schema#", "type": "object",
                 "definitions": {"id": {"type": "string"}},
                 "properties": {"id": {"$ref": "#/definitions/id", "maxLength": 3}}}""";

        assertThat(contract(draft7, "{\"properties\": {\"id\": {\"type\": \"string\"}, \"x\": {\"type\": \"null\"}}}"))
                .isEqualTo(new Contained());
        assertThat(contract(draft7, "{\"properties\": {\"id\": {\"maxLength\": 3}}}"))
                .isInstanceOfSatisfying(
                        NotContained.class,
                        not -> assertThat(not.counterexample()).isEqualTo(json("{\"id\": \"text\"}")));
    }

    @Test
    void a_reference_that_is_written_alike_but_leads_elsewhere_proves_nothing() {
        var publisher = "{\"type\": \"object\", \"properties\": {\"a\": {\"$ref\": \"#/$defs/x\"}},"
                + " \"$defs\": {\"x\": {\"type\": \"integer\"}}}";
        var subscriber = publisher.replace("integer", "string");

        assertThat(contract(publisher, subscriber)).isInstanceOf(NotContained.class);
    }

    @Test
    void a_multiple_is_compared_exactly() {
        assertThat(strict("{\"type\": \"integer\", \"minimum\": 5, \"maximum\": 5}", "{\"multipleOf\": 5}"))
                .isEqualTo(new Contained());
        assertThat(strict("{\"type\": \"integer\", \"multipleOf\": 1000}", "{\"enum\": [0]}"))
                .isInstanceOfSatisfying(
                        NotContained.class,
                        not -> assertThat(not.counterexample()).isEqualTo(json("1000")));
    }

    @Test
    void a_choice_holds_what_one_of_its_ways_holds() {
        assertThat(contract(
                        "{\"type\": \"object\", \"properties\": {\"a\": {\"type\": \"string\"}}}",
                        "{\"properties\": {\"a\": {\"anyOf\": [{\"type\": \"string\"}, {\"type\": \"null\"}]}}}"))
                .isEqualTo(new Contained());
    }

    @Test
    void a_keyword_that_nobody_knows_is_a_remark() {
        assertThat(strict("{\"type\": \"integer\"}", "{\"type\": \"integer\", \"maxmium\": 5}"))
                .isEqualTo(new Contained());
    }

    @Test
    void draft_4_has_its_own_bounds() {
        var draft4 = "\"$schema\": \"http://json-schema.org/draft-04/schema#\"";

        assertThat(strict("{}", "{" + draft4 + "}")).isEqualTo(new Contained());
        assertThat(strict("{\"exclusiveMinimum\": 3}", "{" + draft4 + ", \"minimum\": 3, \"exclusiveMinimum\": true}"))
                .isEqualTo(new Contained());
    }

    @Test
    void recursive_schemas_are_compared_through_all_their_levels() {
        assertThat(contract(
                        "{\"type\": \"object\", \"properties\": {\"next\": {\"$ref\": \"#\"}}}",
                        "{\"type\": \"object\", \"properties\": {\"next\": {\"$ref\": \"#\"}, \"x\": {}}}"))
                .isEqualTo(new Contained());
        assertThat(
                        strict(
                                "{\"type\": \"object\", \"properties\": {\"next\": {\"$ref\": \"#\"}, \"v\": {\"type\": \"number\"}}}",
                                "{\"properties\": {\"next\": {\"properties\": {\"next\": {\"properties\": {\"v\": {\"type\": \"integer\"}}}}}}}"))
                .isInstanceOfSatisfying(
                        NotContained.class,
                        not -> assertThat(not.counterexample())
                                .isEqualTo(json("{\"next\": {\"next\": {\"v\": 0.5}}}")));
    }

    @Test
    void what_must_not_hold_is_not_closed_in_the_contract_reading() {
        var schema = "{\"type\": \"object\", \"properties\": {\"a\": {\"not\": {\"type\": \"object\"}}}}";

        assertThat(contract(schema, schema)).isEqualTo(new Contained());
        assertThat(strict(schema, schema)).isEqualTo(new Contained());
    }

    @Test
    void a_schema_that_unfolds_without_end_is_compared_by_its_definitions() {
        var definitions = new StringBuilder("\"d0\": {\"type\": \"string\"}");
        IntStream.range(1, 40)
                .forEach(i -> definitions.append(
                        ", \"d%d\": {\"type\": \"object\", \"properties\": {\"a\": {\"$ref\": \"#/$defs/d%d\"}, \"b\": {\"$ref\": \"#/$defs/d%d\"}}}"
                                .formatted(i, i - 1, i - 1)));
        var bomb = "{\"$ref\": \"#/$defs/d39\", \"$defs\": {" + definitions + "}}";

        assertThat(contract(bomb, bomb.replace("\"string\"}", "\"string\", \"title\": \"a leaf\"}")))
                .isEqualTo(new Contained());
    }

    @Test
    void a_schema_that_names_no_draft_is_read_by_the_one_that_the_options_name() {
        var draft4 = "http://json-schema.org/draft-04/schema#";
        var publisher = json("{\"type\": \"number\", \"minimum\": 3, \"exclusiveMinimum\": true}");
        var options = ContainmentOptions.strict().withPublisherDialect(draft4);

        assertThat(Containment.check(publisher, json("{\"exclusiveMinimum\": 3}"), options))
                .isEqualTo(new Contained());
        assertThatThrownBy(() -> ContainmentOptions.strict().withSubscriberDialect("draft-03"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(
                        "the draft 'draft-03' isn't known; these are: http://json-schema.org/draft-04/");
    }

    @Test
    void documents_that_a_schema_refers_to_come_from_the_resolver() {
        var documents = Map.of(
                "https://example.com/money", json("{\"properties\": {\"amount\": {\"$ref\": \"amount\"}}}"),
                "https://example.com/amount", json("{\"type\": \"integer\"}"));
        var options = ContainmentOptions.strict().withResolver(address -> Optional.ofNullable(documents.get(address)));
        var subscriber = json("{\"$ref\": \"https://example.com/money\"}");

        assertThat(Containment.check(json("{\"properties\": {\"amount\": {\"const\": 3}}}"), subscriber, options))
                .isEqualTo(new Contained());
        assertThat(Containment.check(json("{\"required\": [\"amount\"]}"), subscriber, options))
                .isInstanceOfSatisfying(
                        NotContained.class,
                        not -> assertThat(not.counterexample()).isEqualTo(json("{\"amount\": \"text\"}")));
    }

    @Test
    void a_format_restricts_nothing_if_the_options_say_so() {
        assertThat(Containment.check(
                        json("{\"type\": \"string\"}"),
                        json("{\"format\": \"date\"}"),
                        ContainmentOptions.strict().withoutFormats()))
                .isEqualTo(new Contained());
    }

    @Test
    void formats_that_restrict_nothing_are_not_asserted_by_the_judge_either() {
        assertThat(Containment.check(
                        json("{\"type\": \"string\", \"format\": \"date\", \"maxLength\": 3}"),
                        json("{\"type\": \"integer\", \"format\": \"date\"}"),
                        ContainmentOptions.strict().withoutFormats()))
                .isInstanceOfSatisfying(
                        NotContained.class, not -> assertThat(not.keyword()).isEqualTo("type"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"dependentRequired\": {\"a\": [\"b\", \"c\"]}, \"required\": [\"c\"]}",
                "{\"$schema\": \"http://json-schema.org/draft-07/schema#\", \"dependencies\": {\"a\": [\"b\", \"c\"]},"
                        + " \"required\": [\"c\"]}"
            })
    void a_property_that_another_one_needs_is_named(String subscriber) {
        assertThat(Containment.check(
                        json("{\"required\": [\"a\", \"c\"], \"type\": \"object\"}"),
                        json(subscriber),
                        ContainmentOptions.strict()))
                .isInstanceOfSatisfying(
                        NotContained.class,
                        not -> assertThat(not.explanation())
                                .isEqualTo("the publisher may send 'a' without 'b', the subscriber requires it"
                                        + " then"));
    }

    @Test
    void the_schemas_are_not_changed() {
        var publisher = json(ORDER);
        var subscriber = json(ORDER);

        Containment.check(publisher, subscriber, ContainmentOptions.contract());

        assertThat(publisher).isEqualTo(json(ORDER));
        assertThat(subscriber).isEqualTo(json(ORDER));
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
