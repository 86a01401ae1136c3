package dev.storypact.finding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storypact.story.message.StoryJson;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FindingTextTests {

    @Test
    void prints_one_aligned_block_with_the_blamed_value_marked() {
        var finding = refusal("{\"orderId\": \"o-1\", \"total\": \"12.50\"}", "/total");

        var text = FindingText.of(finding);

        assertThat(text).isEqualTo("""
                        Subscriber 'billing' refuses ORDER_PLACED 3.0 of 'orders'
                          where:    schemas/order-events/ORDER_PLACED/3.0.schema.json:14:9  #/properties/total
                          why:      total was an integer, now it may be a string
                          message:  {"orderId": "o-1", "total": "12.50"}
                                                                ^^^^^^^
                          to mend:  restore integer, or publish it as 4.0 and keep 3.0 until 'billing' reads it
                          rule:     SUB-REFUSES (error)""");
    }

    @Test
    void leaves_the_message_out_where_there_is_none() {
        var finding = new Finding(
                "TOP-UNREAD",
                Severity.WARNING,
                Location.ofCode("com.acme.Orders#placed"),
                "Nobody reads ORDER_PLACED",
                "no contract subscribes to it",
                Optional.empty(),
                "remove the publication, or add the missing contract");

        var text = FindingText.of(finding);

        assertThat(text).isEqualTo("""
                        Nobody reads ORDER_PLACED
                          where:    com.acme.Orders#placed
                          why:      no contract subscribes to it
                          to mend:  remove the publication, or add the missing contract
                          rule:     TOP-UNREAD (warning)""");
    }

    @Test
    void marks_the_nearest_present_parent_of_an_absent_value() {
        var finding = refusal("{\"customer\": {\"name\": \"Ada\"}}", "/customer/email");

        assertThat(messageRows(finding)).isEqualTo("""
                          message:  {"customer": {"name": "Ada"}}
                                                 ^^^^^^^^^^^^^^^
                        """);
    }

    @Test
    void marks_the_value_at_the_pointer_and_not_an_equal_one_before_it() {
        var finding = refusal("{\"a\": true, \"b\": [1, 1]}", "/b/1");

        assertThat(messageRows(finding)).isEqualTo("""
                          message:  {"a": true, "b": [1, 1]}
                                                         ^
                        """);
    }

    @Test
    void marks_the_whole_message_at_the_empty_pointer() {
        assertThat(messageRows(refusal("[null]", ""))).isEqualTo("""
                          message:  [null]
                                    ^^^^^^
                        """);
    }

    @Test
    void prints_a_long_message_over_several_lines_with_the_blamed_one_marked() {
        var finding = refusal(
                "{\"orderId\": \"o-1\", \"lines\": [{\"sku\": \"book-1\", \"amount\": 2, \"note\": \"a gift, please wrap it\"},"
                        + " {\"sku\": 7, \"amount\": 1}]}",
                "/lines/1/sku");

        assertThat(messageRows(finding)).isEqualTo("""
                          message:  {
                                      "orderId": "o-1",
                                      "lines": [
                                        {
                                          "sku": "book-1",
                                          "amount": 2,
                                          "note": "a gift, please wrap it"
                                        },
                                        {
                                          "sku": 7,
                                                 ^
                                          "amount": 1
                                        }
                                      ]
                                    }
                        """);
    }

    @Test
    void shortens_a_very_long_message_to_the_lines_around_the_mark() {
        var elements = IntStream.range(0, 100).mapToObj(Integer::toString).collect(Collectors.joining(", ", "[", "]"));

        var rows = messageRows(refusal(elements, "/50"));

        assertThat(rows.lines())
                .hasSize(42)
                .startsWith("  message:  ... 32 lines before", "              31,")
                .endsWith("              69,", "            ... 31 lines after")
                .containsSequence("              50,", "              ^^");
    }

    @Test
    void shows_the_beginning_of_a_very_long_value_and_how_long_it_is() {
        var rows = messageRows(refusal("{\"note\": \"" + "a".repeat(1_000_000) + "\"}", "/note"));

        assertThat(rows.lines())
                .hasSize(4)
                .contains("              \"note\": \"" + "a".repeat(199) + "... (1000002 characters)");
    }

    @Test
    void highlights_headline_labels_and_marks_in_a_style() {
        var finding = refusal("{\"orderId\": \"o-1\", \"total\": \"12.50\"}", "/total");

        assertThat(FindingText.of(finding, new Tags())).isEqualTo("""
                        <ERROR>Subscriber 'billing' refuses ORDER_PLACED 3.0 of 'orders'</ERROR>
                          <b>where:</b>    schemas/order-events/ORDER_PLACED/3.0.schema.json:14:9  #/properties/total
                          <b>why:</b>      total was an integer, now it may be a string
                          <b>message:</b>  {"orderId": "o-1", "total": "12.50"}
                                                                <m>^^^^^^^</m>
                          <b>to mend:</b>  restore integer, or publish it as 4.0 and keep 3.0 until 'billing' reads it
                          <b>rule:</b>     SUB-REFUSES (error)""");
    }

    private static final class Tags implements FindingStyle {

        @Override
        public String headline(Severity severity, String text) {
            return "<" + severity + ">" + text + "</" + severity + ">";
        }

        @Override
        public String label(String text) {
            return "<b>" + text + "</b>";
        }

        @Override
        public String marks(String text) {
            return "<m>" + text + "</m>";
        }
    }

    @Test
    void shows_control_characters_as_escapes_so_that_no_text_forges_a_line() {
        var finding = new Finding(
                "X",
                Severity.ERROR,
                Location.ofFile("a\u001b[2Jb"),
                "what\nrule: forged",
                "first\nsecond\u202e",
                Optional.of(new Counterexample(StoryJson.parse("{\"\\u0085\": \"\\u202e\\ud800\"}"), "/\u0085")),
                "fix");

        assertThat(FindingText.of(finding)).isEqualTo("""
                        what\\u000arule: forged
                          where:    a\\u001b[2Jb
                          why:      first
                                    second\\u202e
                          message:  {"\\u0085": "\\u202e\\ud800"}
                                               ^^^^^^^^^^^^^^
                          to mend:  fix
                          rule:     X (error)""");
    }

    private static Finding refusal(String message, String pointer) {
        return new Finding(
                "SUB-REFUSES",
                Severity.ERROR,
                new Location("schemas/order-events/ORDER_PLACED/3.0.schema.json", 14, 9, "/properties/total"),
                "Subscriber 'billing' refuses ORDER_PLACED 3.0 of 'orders'",
                "total was an integer, now it may be a string",
                Optional.of(new Counterexample(StoryJson.parse(message), pointer)),
                "restore integer, or publish it as 4.0 and keep 3.0 until 'billing' reads it");
    }

    private static String messageRows(Finding finding) {
        var text = FindingText.of(finding);
        return text.substring(text.indexOf("  message:"), text.indexOf("  to mend:"));
    }

    @Test
    void shows_the_beginning_of_a_very_long_line_and_of_very_many() {
        var text = FindingText.of(new Finding(
                "SUB-UNFED",
                Severity.ERROR,
                Location.ofCode("A#a"),
                "x".repeat(1_000_000),
                "y\n".repeat(1_000_000),
                Optional.empty(),
                "z".repeat(999) + "\ud83d\ude00"));

        assertThat(text).hasSizeLessThan(30_000).startsWith("x".repeat(1_000) + "... (1000000 characters)\n  where:");
        assertThat(text.lines().filter(line -> line.strip().endsWith("y"))).hasSize(1_000);
        assertThat(text).contains("\n            ... 999000 lines more\n");
        // No character is cut in half.
        assertThat(text).contains("  to mend:  " + "z".repeat(999) + "... (1001 characters)\n");
    }
}
