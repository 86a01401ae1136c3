package dev.storypact.story.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class StoryJsonTests {

    record Order(
            String orderId,
            BigDecimal total,
            Instant placedAt,
            Optional<String> note,
            @Nullable String coupon) {}

    record Count(int value) {}

    record Integers(
            byte bytes,
            Short shorts,
            int ints,
            Long longs,
            BigInteger big,
            List<Integer> list,
            Optional<Integer> optional) {}

    record Labelled(int value, String text) {}

    @Test
    void writes_times_as_text_decimals_exactly_and_leaves_absent_values_out() {
        var order = new Order(
                "o-1", new BigDecimal("12.50"), Instant.parse("2026-01-01T00:00:00Z"), Optional.empty(), null);

        assertThat(StoryJson.write(StoryJson.toTree(order)))
                .isEqualTo("{\"orderId\":\"o-1\",\"total\":12.50,\"placedAt\":\"2026-01-01T00:00:00Z\"}");
        assertThat(StoryJson.write(StoryJson.toTree(Duration.ofSeconds(90)))).isEqualTo("\"PT1M30S\"");
    }

    @Test
    void reads_back_what_it_wrote() {
        var order = new Order(
                "o-1",
                new BigDecimal("12.50"),
                Instant.parse("2026-01-01T00:00:00.123456789Z"),
                Optional.of("soon"),
                "SPRING");

        assertThat(StoryJson.fromTree(StoryJson.parse(StoryJson.write(StoryJson.toTree(order))), Order.class))
                .isEqualTo(order);
    }

    @Test
    void skips_unknown_properties_so_that_a_publisher_may_add_to_its_events() {
        var tree = StoryJson.parse("{\"value\":1,\"added\":true}");

        assertThat(StoryJson.fromTree(tree, Count.class)).isEqualTo(new Count(1));
    }

    @Test
    void refuses_an_object_that_lacks_a_required_component() {
        var tree = StoryJson.parse("{\"orderId\":\"o-1\",\"placedAt\":\"2026-01-01T00:00:00Z\"}");

        assertThatExceptionOfType(StoryJsonException.class)
                .isThrownBy(() -> StoryJson.fromTree(tree, Order.class))
                .withMessage("at '/total' of {\"orderId\":\"o-1\",\"placedAt\":\"2026-01-01T00:00:00Z\"}: no "
                        + Order.class.getTypeName() + ", Missing required creator property 'total' (index 1)");
    }

    @Test
    void takes_null_for_an_optional_component() {
        var note = StoryJson.parse(
                "{\"orderId\":\"o\",\"total\":1,\"placedAt\":\"2026-01-01T00:00:00Z\",\"note\":null,\"coupon\":null}");

        assertThat(StoryJson.fromTree(note, Order.class))
                .isEqualTo(
                        new Order("o", BigDecimal.ONE, Instant.parse("2026-01-01T00:00:00Z"), Optional.empty(), null));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "value":null | /value
            "value":1.5  | /value
            "value":"1"  | /value
            "value":true | /value
            "text":null  | /text
            "text":1     | /text
            "text":true  | /text
            """)
    void refuses_a_value_of_another_type_instead_of_bending_it(String property, String pointer) {
        var other = property.startsWith("\"value") ? "\"text\":\"t\"" : "\"value\":1";
        var tree = StoryJson.parse("{" + property + "," + other + "}");

        assertThatExceptionOfType(StoryJsonException.class)
                .isThrownBy(() -> StoryJson.fromTree(tree, Labelled.class))
                .withMessageStartingWith("at '" + pointer + "' of {")
                .withMessageContaining(": no " + Labelled.class.getTypeName());
    }

    @ParameterizedTest
    @ValueSource(strings = {"100", "100.0", "1e2", "1.00E+2", "1000e-1"})
    void takes_an_integer_in_every_notation_as_json_schema_does(String number) {
        var tree = StoryJson.parse("""
                {"bytes":#,"shorts":#,"ints":#,"longs":#,"big":#,"list":[#],"optional":#}""".replace("#", number));

        var read = StoryJson.fromTree(tree, Integers.class);

        assertThat(read)
                .isEqualTo(new Integers(
                        (byte) 100, (short) 100, 100, 100L, BigInteger.valueOf(100), List.of(100), Optional.of(100)));
    }

    @Test
    void takes_integers_in_every_notation_in_arrays_too() {
        var tree = StoryJson.parse("[1.0, 2, 3e0]");

        assertThat(StoryJson.fromTree(tree, int[].class)).containsExactly(1, 2, 3);
        assertThat(StoryJson.fromTree(tree, long[].class)).containsExactly(1, 2, 3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.5", "1e-1", "1e99999"})
    void takes_no_other_decimal_for_an_integer(String number) {
        for (var type : List.<Class<?>>of(byte.class, Integer.class, long.class, BigInteger.class, int[].class)) {
            var tree = StoryJson.parse(type.isArray() ? "[" + number + "]" : number);

            assertThatExceptionOfType(StoryJsonException.class)
                    .isThrownBy(() -> StoryJson.fromTree(tree, (Type) type))
                    .withMessageContaining("no " + type.getTypeName() + ", ");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"3e9", "3000000000"})
    void refuses_an_integer_that_is_out_of_range_and_names_its_place(String number) {
        var tree = StoryJson.parse("{\"value\":" + number + "}");

        assertThatExceptionOfType(StoryJsonException.class)
                .isThrownBy(() -> StoryJson.fromTree(tree, Count.class))
                .withMessage("at '/value' of {\"value\":3000000000}: no " + Count.class.getTypeName()
                        + ", Cannot deserialize value of type `int` from number 3000000000:"
                        + " Numeric value (3000000000) out of range of `int` (-2147483648 - 2147483647)");
    }

    @Test
    void writes_a_decimal_of_thousands_of_digits_with_an_exponent() {
        var tree = StoryJson.parse("[1e99999]");

        assertThat(StoryJson.write(tree)).isEqualTo("[1E+99999]");
        assertThat(StoryJson.writePretty(tree)).isEqualTo("[ 1E+99999 ]");
    }

    @Test
    void keeps_a_decimal_that_stays_a_decimal_as_it_was_written() {
        var tree = StoryJson.parse("{\"orderId\":\"o\",\"total\":1.00,\"placedAt\":\"2026-01-01T00:00:00Z\"}");

        assertThat(StoryJson.fromTree(tree, Order.class).total()).isEqualTo(new BigDecimal("1.00"));
        assertThat(StoryJson.fromTree(StoryJson.parse("[1.00]"), JsonNode.class))
                .hasToString("[1.00]");
    }

    @Test
    void refuses_duplicate_keys_with_their_place() {
        assertThatExceptionOfType(StoryJsonException.class)
                .isThrownBy(() -> StoryJson.parse("{\"a\":1,\n \"a\":2}"))
                .withMessage("line 2, column 5: no JSON: Duplicate Object property \"a\"");
    }

    @Test
    void refuses_cyclic_data_without_overflowing_the_stack() {
        List<Object> cyclic = new ArrayList<>();
        cyclic.add(cyclic);

        assertThatExceptionOfType(StoryJsonException.class)
                .isThrownBy(() -> StoryJson.toTree(cyclic))
                .withMessageStartingWith("a java.util.ArrayList can't be written as JSON: ");
    }
}
