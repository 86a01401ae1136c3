package dev.storypact.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.storypact.finding.Location;
import dev.storypact.story.message.StoryJson;
import java.util.ArrayList;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TextPositionsTests {

    private static final JsonNode SCHEMA = StoryJson.parse("""
            {"a/b": {"type": "string"}, "anyOf": [true, {"x": 1}], "~": 2}
            """);

    private static final TextPositions POSITIONS = TextPositions.parse("1:1 2:1 3:1 4:1 5:1 6:1 7:1 8:1");

    @Test
    void places_are_asked_for_in_the_order_of_the_text() {
        var asked = new ArrayList<String>();

        var positions = TextPositions.of(SCHEMA, pointer -> {
            asked.add(pointer);
            return Location.inFile("a.json", asked.size(), 1);
        });

        assertThat(asked)
                .containsExactly("", "/a~1b", "/a~1b/type", "/anyOf", "/anyOf/0", "/anyOf/1", "/anyOf/1/x", "/~0");
        assertThat(positions).isEqualTo(POSITIONS).hasSameHashCodeAs(POSITIONS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1:1", "12:3 4:567", "999999999:999999999"})
    void what_was_printed_is_read_again(String text) {
        assertThat(TextPositions.parse(text)).hasToString(text).isEqualTo(TextPositions.parse(text));
    }

    @Test
    void other_positions_are_not_the_same() {
        assertThat(TextPositions.parse("1:2")).isNotEqualTo(TextPositions.parse("2:1"));
        assertThat(TextPositions.parse("1:2")).isNotEqualTo(TextPositions.unknown());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "|1|nothing more",
                "1|1|'1'",
                "1:|3|nothing more",
                ":1|1|':1'",
                "0:1|1|'0:1'",
                "1:01|3|'01'",
                "1:1 |5|nothing more",
                "1:1  2:2|5|' 2:2'",
                "1:1,2:2|3|'1,2:2'",
                "1:1 2|5|'2'",
                "1:2:3|3|'2:3'",
                "-1:1|1|'-1:1'",
                "1:1000000000|3|'1000000000'",
                "1:1 \u0661:1|5|'\u0661:1'"
            })
    void what_is_no_list_of_positions_is_refused_at_its_place(String text, int character, String shown) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TextPositions.parse(text == null ? "" : text))
                .withMessage(
                        "lines and columns from 1 to 999999999, such as 1:1 2:3 3:5; at character %d stands %s",
                        character, shown);
    }

    @Test
    void a_place_without_a_line_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TextPositions.of(SCHEMA, pointer -> Location.ofFile("a.json")))
                .withMessageContaining("found a.json")
                .withMessageContaining("needed is one with a line and a column");
    }

    @ParameterizedTest
    @CsvSource({
        "'', 1",
        "/a~1b, 2",
        "/a~1b/type, 3",
        "/anyOf, 4",
        "/anyOf/0, 5",
        "/anyOf/1, 6",
        "/anyOf/1/x, 7",
        "/~0, 8"
    })
    void each_value_of_a_published_schema_is_found(String pointer, int line) {
        assertThat(published(POSITIONS).locate(pointer)).isEqualTo(new Location("a.json", line, 1, pointer));
    }

    @ParameterizedTest
    @CsvSource({"/nothing, 1", "/a~1b/type/more, 3", "/anyOf/2, 4", "/anyOf/x, 4", "/anyOf/1/y/z, 6"})
    void what_is_not_there_is_where_its_nearest_present_parent_is(String pointer, int line) {
        assertThat(published(POSITIONS).locate(pointer)).isEqualTo(new Location("a.json", line, 1, pointer));
    }

    @Test
    void a_schema_of_no_known_positions_is_located_by_its_file_and_pointer() {
        assertThat(published(TextPositions.unknown()).locate("/anyOf"))
                .isEqualTo(Location.ofPointer("a.json", "/anyOf"));
    }

    @Test
    void a_part_from_another_file_is_found_there() {
        var schema = new PublishedSchema("a.json", SCHEMA, POSITIONS, Map.of("/anyOf/1", "b.json"));

        assertThat(schema.locate("/anyOf/1/x")).isEqualTo(new Location("b.json", 7, 1, "/x"));
        assertThat(schema.locate("/anyOf/0")).isEqualTo(new Location("a.json", 5, 1, "/anyOf/0"));
    }

    @Test
    void positions_that_are_not_as_many_as_the_values_are_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> published(TextPositions.parse("1:1 2:1")))
                .withMessage("a position for each of the schema's 8 values, or none at all; there are 2");
    }

    private static PublishedSchema published(TextPositions positions) {
        return new PublishedSchema("a.json", SCHEMA, positions);
    }
}
