package dev.storypact.schema.containment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storypact.story.message.StoryJson;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Where no answer is known: each with its reason and place, and none takes long. */
@Timeout(10)
class UndecidedContainmentTests {

    @Test
    void a_keyword_of_the_subscriber_that_is_not_understood_is_named() {
        assertThat(strict("{\"type\": \"integer\", \"minimum\": 5, \"maximum\": 5}", "{\"multipleOf\": 5}"))
                .isEqualTo(new Unknown(
                        "the subscriber's schema has the keyword 'multipleOf', which isn't understood yet",
                        "/multipleOf"));
        assertThat(contract(
                        "{\"type\": \"object\", \"properties\": {\"a\": {\"type\": \"string\"}}}",
                        "{\"properties\": {\"a\": {\"anyOf\": [{\"type\": \"string\"}, {\"type\": \"null\"}]}}}"))
                .isEqualTo(new Unknown(
                        "the subscriber's schema has the keyword 'anyOf', which isn't understood yet",
                        "/properties/a/anyOf"));
    }

    @Test
    void a_keyword_that_nobody_knows_is_named() {
        assertThat(strict("{\"type\": \"integer\"}", "{\"type\": \"integer\", \"maxmium\": 5}"))
                .isEqualTo(new Unknown(
                        "the subscriber's schema has the keyword 'maxmium', which isn't understood yet", "/maxmium"));
    }

    @Test
    void a_keyword_of_the_publisher_that_may_be_why_no_message_shows_it_is_named() {
        assertThat(strict("{\"type\": \"integer\", \"multipleOf\": 1000}", "{\"enum\": [0]}"))
                .isEqualTo(new Unknown(
                        "the publisher's schema has the keyword 'multipleOf', which isn't understood yet",
                        "/multipleOf"));
    }

    @Test
    void a_publisher_that_can_send_nothing_is_never_contained_in_the_contract_reading() {
        assertThat(contract("{\"type\": \"integer\", \"minimum\": 2, \"maximum\": 1}", "{\"type\": \"integer\"}"))
                .isEqualTo(new Unknown("the publisher can't send any message: nothing satisfies its schema", ""));
        assertThat(contract("false", "true"))
                .isEqualTo(new Unknown("the publisher can't send any message: nothing satisfies its schema", ""));
        assertThat(contract("{\"type\": \"object\", \"required\": [\"a\"], \"properties\": {\"b\": {}}}", "true"))
                .isEqualTo(new Unknown("the publisher can't send any message: nothing satisfies its schema", ""));
        assertThat(contract("{\"allOf\": [{\"type\": \"string\"}, {\"type\": \"null\"}]}", "true"))
                .isEqualTo(new Unknown(
                        "no message was found that the publisher can send"
                                + " (its schema has the keyword 'allOf', which isn't understood yet)",
                        "/allOf"));
        assertThat(contract("{\"type\": \"string\", \"pattern\": \"^(?=a)b\"}", "true"))
                .isEqualTo(new Unknown("no message was found that the publisher can send", ""));
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
    void draft_4_is_not_understood() {
        assertThat(strict("{}", "{\"$schema\": \"http://json-schema.org/draft-04/schema#\"}"))
                .isEqualTo(
                        new Unknown("the subscriber's schema is of draft 4, which isn't understood yet", "/$schema"));
    }

    @Test
    void a_recursive_reference_is_named() {
        assertThat(contract(
                        "{\"type\": \"object\", \"properties\": {\"next\": {\"$ref\": \"#\"}}}",
                        "{\"type\": \"object\", \"properties\": {\"next\": {\"$ref\": \"#\"}, \"x\": {}}}"))
                .isEqualTo(new Unknown(
                        "the subscriber's schema has a recursive '$ref', which isn't understood yet",
                        "/properties/next/$ref"));
    }

    @Test
    void a_reference_that_is_written_alike_but_leads_elsewhere_proves_nothing() {
        var publisher = "{\"type\": \"object\", \"properties\": {\"a\": {\"$ref\": \"#/$defs/x\"}},"
                + " \"$defs\": {\"x\": {\"type\": \"integer\"}}}";
        var subscriber = publisher.replace("integer", "string");

        assertThat(contract(publisher, subscriber)).isInstanceOf(NotContained.class);
    }

    @Test
    void closing_inside_of_a_negation_proves_nothing() {
        var schema = "{\"type\": \"object\", \"properties\": {\"a\": {\"not\": {\"type\": \"object\"}}}}";

        assertThat(contract(schema, schema))
                .isEqualTo(new Unknown(
                        "the subscriber's schema has the keyword 'not', which isn't understood yet",
                        "/properties/a/not"));
        assertThat(strict(schema, schema)).isEqualTo(new Contained());
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
    void a_schema_that_unfolds_without_end_is_cut_off() {
        var definitions = new StringBuilder("\"d0\": {\"type\": \"string\"}");
        IntStream.range(1, 40)
                .forEach(i -> definitions.append(
                        ", \"d%d\": {\"type\": \"object\", \"properties\": {\"a\": {\"$ref\": \"#/$defs/d%d\"}, \"b\": {\"$ref\": \"#/$defs/d%d\"}}}"
                                .formatted(i, i - 1, i - 1)));
        var bomb = "{\"$ref\": \"#/$defs/d39\", \"$defs\": {" + definitions + "}}";

        var other = bomb.replace("\"string\"}", "\"string\", \"title\": \"a leaf\"}");

        assertThat(contract(bomb, other))
                .isEqualTo(new Unknown(
                        "the subscriber's schema has a schema of more than 20000 parts, which isn't understood yet",
                        "/$defs/d1/properties/a"));
    }

    @Test
    void numbers_without_measure_are_left_alone() {
        assertThat(strict("{\"type\": \"integer\", \"minimum\": 1e999999999}", "{\"minimum\": 1e-999999999}"))
                .isInstanceOf(Unknown.class);
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
