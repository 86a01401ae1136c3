package dev.storypact.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storypact.story.message.EventBusMessage;
import dev.storypact.story.message.StoryJson;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a refused message is told, each text whole. */
class SchemaViolationTests {

    @TempDir
    private Path temporary;

    @Test
    void a_value_of_the_wrong_type() {
        assertThat(refusal("{\"orderId\": \"o-1\", \"total\": \"12.50\"}")).isEqualTo("""
                        /total of ORDER_PLACED 1.0 on 'order-events' is refused by its schema
                          where:    schemas/order-events/ORDER_PLACED/1.0.schema.json:5:15  #/properties/total/type
                          found:    "12.50"
                          allowed:  number
                          to mend:  publish what the schema allows, or register a version that allows this""");
    }

    @Test
    void a_required_property_that_was_renamed() {
        assertThat(refusal("{\"orderId\": \"o-1\", \"totl\": 12.50}")).isEqualTo("""
                        /total is missing in ORDER_PLACED 1.0 on 'order-events'
                          where:    schemas/order-events/ORDER_PLACED/1.0.schema.json:14:27  #/required/1
                          found:    no property 'total'; there are: totl, orderId
                          allowed:  an object with the property 'total'
                          to mend:  rename 'totl' to 'total' in the event, or in the schema the other way""");
    }

    @Test
    void a_required_property_that_is_missing() {
        assertThat(refusal("{\"total\": 12.50}")).isEqualTo("""
                        /orderId is missing in ORDER_PLACED 1.0 on 'order-events'
                          where:    schemas/order-events/ORDER_PLACED/1.0.schema.json:14:16  #/required/0
                          found:    no property 'orderId'; there are: total
                          allowed:  an object with the property 'orderId'
                          to mend:  publish 'orderId', or register a version that doesn't require it""");
    }

    @Test
    void a_property_that_the_schema_does_not_know() {
        assertThat(refusal("{\"orderId\": \"o-1\", \"total\": 1, \"lines\": [{\"sku\": \"a\", \"amount\": 1}]}"))
                .isEqualTo("""
                        /lines/0/amount of ORDER_PLACED 1.0 on 'order-events' is a property that its schema doesn't know
                          where:    schemas/order-events/ORDER_PLACED/1.0.schema.json:20:7  #/$defs/line/additionalProperties
                          found:    the property 'amount'
                          allowed:  no other properties than: sku
                          to mend:  leave it out, or register a version that knows it""");
    }

    @Test
    void a_value_that_the_schema_does_not_list() {
        assertThat(refusal("{\"orderId\": \"o-1\", \"total\": 1, \"state\": \"lost\"}"))
                .isEqualTo("""
                        /state of ORDER_PLACED 1.0 on 'order-events' is refused by its schema
                          where:    schemas/order-events/ORDER_PLACED/1.0.schema.json:7:15  #/properties/state/enum
                          found:    "lost"
                          allowed:  one of "new", "paid"
                          to mend:  publish what the schema allows, or register a version that allows this""");
    }

    @Test
    void a_text_of_another_format() {
        assertThat(refusal("{\"orderId\": \"o-1\", \"total\": 1, \"placedAt\": \"yesterday\"}"))
                .isEqualTo("""
                        /placedAt of ORDER_PLACED 1.0 on 'order-events' is refused by its schema
                          where:    schemas/order-events/ORDER_PLACED/1.0.schema.json:6:36  #/properties/placedAt/format
                          found:    "yesterday"
                          allowed:  a text of the format date-time
                          to mend:  publish what the schema allows, or register a version that allows this""");
    }

    @Test
    void several_things_at_once() {
        assertThat(refusal("{\"orderId\": \"\", \"total\": -1, \"lines\": []}")
                        .lines()
                        .filter(line -> !line.startsWith(" ")))
                .containsExactly(
                        "/orderId of ORDER_PLACED 1.0 on 'order-events' is refused by its schema",
                        "/total of ORDER_PLACED 1.0 on 'order-events' is refused by its schema",
                        "/lines of ORDER_PLACED 1.0 on 'order-events' is refused by its schema");
        assertThat(refusal("{\"orderId\": \"\", \"total\": -1, \"lines\": []}")
                        .lines()
                        .filter(line -> line.startsWith("  allowed:")))
                .containsExactly(
                        "  allowed:  a text of at least 1 character",
                        "  allowed:  a number of at least 0",
                        "  allowed:  an array of at least 1 element");
    }

    @Test
    void data_that_is_no_object_at_all() {
        assertThat(refusal("\"hello\"")).isEqualTo("""
                        The data of ORDER_PLACED 1.0 on 'order-events' is refused by its schema
                          where:    schemas/order-events/ORDER_PLACED/1.0.schema.json:2:3  #/type
                          found:    "hello"
                          allowed:  object
                          to mend:  publish what the schema allows, or register a version that allows this""");
    }

    @Test
    void data_of_many_levels_is_not_said_to_be_a_circle_for_sure() {
        Map<String, Object> deep = Map.of();
        for (var i = 0; i < 100_000; i++) {
            deep = Map.of("next", deep);
        }

        assertThat(text(EventBusMessage.of("ORDER_PLACED", deep)))
                .contains("can't be written as JSON: it refers to itself, or is nested too deeply (");
    }

    @Test
    void data_that_cannot_be_written_as_json() {
        var cyclic = new ArrayList<Object>();
        cyclic.add(cyclic);

        var text = text(EventBusMessage.of("ORDER_PLACED", cyclic));

        assertThat(text).isEqualTo("""
                        The data of ORDER_PLACED 1.0 on 'order-events' can't be written as JSON
                          where:    schemas/order-events/ORDER_PLACED/1.0.schema.json:1:1
                          found:    a java.util.ArrayList can't be written as JSON: it refers to itself, or is nested too deeply (use records, maps, lists, texts, numbers and times)
                          allowed:  a value that Jackson writes as JSON
                          to mend:  publish records, maps, lists, texts, numbers and times""");
    }

    @Test
    void more_than_ten_are_counted() {
        var lines = String.join(",", List.of("{}", "{}", "{}", "{}", "{}", "{}", "{}", "{}", "{}", "{}", "{}", "{}"));

        assertThat(refusal("{\"orderId\": \"o-1\", \"total\": 1, \"lines\": [" + lines + "]}"))
                .contains("/lines/9/sku is missing")
                .doesNotContain("/lines/10/sku")
                .endsWith("\nand 2 more");
    }

    private String refusal(String data) {
        return text(EventBusMessage.of("ORDER_PLACED", StoryJson.parse(data)));
    }

    private String text(EventBusMessage<?> message) {
        var registry = RegistryFolder.in(temporary).withOrderPlaced().open();
        return ((ValidationResult.Refused) registry.validate("order-events", message)).text();
    }
}
