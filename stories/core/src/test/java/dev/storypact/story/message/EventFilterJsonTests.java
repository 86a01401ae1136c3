package dev.storypact.story.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class EventFilterJsonTests {

    static Stream<EventFilter> filters() {
        return Stream.of(
                EventFilter.all(),
                new AnyFilter(List.of()),
                EventFilter.types("ORDER_*"),
                EventFilter.type("ORDER_*"),
                EventFilter.source("billing"),
                EventFilter.versions("[1.0,2.0)"),
                EventFilter.metadata("tenant").isAnythingBut("test", "demo"),
                EventFilter.data("customer.country").isOneOf("NZ", "AU"),
                EventFilter.data("total").isBetween(1.50, 2),
                EventFilter.data("total").isGreaterThan(1),
                EventFilter.data("total").isLessThan(5),
                EventFilter.data("total").is(5),
                EventFilter.data("paid").is(true),
                EventFilter.data("coupon").isNull(),
                EventFilter.data("coupon").doesNotExist(),
                EventFilter.data("name").endsWith("x").negate());
    }

    @ParameterizedTest
    @MethodSource("filters")
    void a_filter_that_was_written_is_read_again(EventFilter filter) {
        var text = StoryJson.write(EventFilterJson.write(filter));

        assertThat(EventFilterJson.read(StoryJson.parse(text))).isEqualTo(filter);
    }

    @Test
    void filters_of_every_kind_accept_the_same_messages_when_they_are_read_again() {
        var random = new Random(7);
        var filters = new RandomFilters(random);
        var messages = new RandomMessages(random);
        for (int i = 0; i < 2_000; i++) {
            var filter = filters.next();
            var message = messages.next();
            var text = StoryJson.write(EventFilterJson.write(filter));

            var again = EventFilterJson.read(StoryJson.parse(text));

            assertThat(StoryJson.write(EventFilterJson.write(again))).isEqualTo(text);
            assertThat(again.accepts(message)).as(text).isEqualTo(filter.accepts(message));
        }
    }

    @Test
    void a_filter_is_written_for_people() {
        var filter = EventFilter.types("ORDER_*")
                .and(EventFilter.versions("1.x"))
                .and(EventFilter.data("total").isBetween(1, 100))
                .and(EventFilter.metadata("tenant").exists());

        assertThat(StoryJson.write(EventFilterJson.write(filter)))
                .isEqualTo(
                        "{\"all\":[{\"all\":[{\"all\":[{\"type\":{\"startsWith\":\"ORDER_\"}},{\"versions\":\"1.x\"}]},"
                                + "{\"data\":\"total\",\"condition\":{\"atLeast\":1,\"atMost\":100}}]},"
                                + "{\"metadata\":\"tenant\",\"condition\":{\"exists\":true}}]}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "ORDER_PLACED"                           | it has "ORDER_PLACED", allowed is an object with one of type, source, versions, data, metadata, all, any, not
            {"type": "A", "source": "b"}             | it has {"type":"A","source":"b"}, allowed is an object with type and nothing else
            {"type": 1}                              | at '/type' it has 1, allowed is a text
            {"type": ""}                             | at '/type' it has "", allowed is a pattern of names must not be empty: write a name, or * for all
            {"versions": "one"}                      | at '/versions' it has "one", allowed is 'one' is no version range: write * for any, 1.0, 1.x, 1.2.x, or an interval such as [1.0,2.0)
            {"all": {}}                              | at '/all' it has {}, allowed is a list
            {"all": [{"not": []}]}                   | at '/all/0/not' it has [], allowed is an object with one of type, source, versions, data, metadata, all, any, not
            {"data": "total"}                        | it has {"data":"total"}, allowed is an object with one of condition, absent
            {"data": "total", "absent": false}       | at '/absent' it has false, allowed is true
            {"data": "a..b", "absent": true}         | at '/data' it has "a..b", allowed is 'a..b' is no path: write the names of properties with dots between, such as customer.country
            {"data": "a", "condition": {"oneOf": []}}| at '/condition' it has {"oneOf":[]}, allowed is 'one of' needs at least one value
            {"data": "a", "condition": {"equals": []}}| at '/condition/equals' it has [], allowed is [] is no text, number, boolean or null: give conditions to its fields instead
            {"data": "a", "condition": {"atLeast": 1, "greaterThan": 1}}| at '/condition' it has {"atLeast":1,"greaterThan":1}, allowed is atLeast or greaterThan, not both
            {"data": "a", "condition": {"atLeast": "1"}}| at '/condition/atLeast' it has "1", allowed is a number
            {"data": "a", "condition": {"atLeast": 2, "atMost": 1}}| at '/condition' it has {"atLeast":2,"atMost":1}, allowed is no number can be between 2 and 1
            """)
    void what_is_no_filter_is_refused_with_its_place(String json, String why) {
        assertThatThrownBy(() -> EventFilterJson.read(StoryJson.parse(json)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("an event filter; " + why);
    }

    @Test
    void a_filter_that_is_nested_too_deep_is_neither_written_nor_read() {
        var deep = EventFilter.type("A");
        var text = "{\"type\": \"A\"}";
        for (int i = 0; i < EventFilterJson.DEEPEST; i++) {
            deep = deep.negate();
            text = "{\"not\": " + text + "}";
        }
        var tooDeep = deep;
        var tooDeepText = text;

        assertThatThrownBy(() -> EventFilterJson.write(tooDeep))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("a filter of more than 50 levels can't be written as JSON");
        assertThatThrownBy(() -> EventFilterJson.read(StoryJson.parse(tooDeepText)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("allowed is at most 50 levels of filters and conditions");
    }
}
