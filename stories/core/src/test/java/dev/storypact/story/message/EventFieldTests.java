package dev.storypact.story.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EventFieldTests {

    private record Item(String sku, int quantity) {}

    private record Order(String id, BigDecimal total, List<Item> items) {}

    private static final EventBusMessage<Order> MESSAGE = EventBusMessage.of(
                    "ORDER_PLACED",
                    new Order("o-1", new BigDecimal("12.50"), List.of(new Item("BOOK-1", 1), new Item("PEN-2", 5))))
            .withMetadata("tenant", Map.of("region", "nz"));

    @Test
    void reads_java_values_as_their_json() {
        assertThat(EventFilter.data("total").is(12.5).accepts(MESSAGE)).isTrue();
        assertThat(EventFilter.data("total").isAtLeast(13).accepts(MESSAGE)).isFalse();
        assertThat(EventFilter.data("id").startsWith("o-").accepts(MESSAGE)).isTrue();
        assertThat(EventFilter.metadata("tenant.region").isOneOf("nz", "au").accepts(MESSAGE))
                .isTrue();
    }

    @Test
    void one_element_of_an_array_is_enough_but_must_fit_all_conditions() {
        var pen = EventFilter.data("items.sku").startsWith("PEN-");

        assertThat(pen.accepts(MESSAGE)).isTrue();
        assertThat(pen.and(EventFilter.data("items.quantity").isGreaterThan(3)).accepts(MESSAGE))
                .isTrue();
        assertThat(pen.and(EventFilter.data("items.quantity").is(1)).accepts(MESSAGE))
                .isFalse();
    }

    @Test
    void a_missing_field_is_neither_a_value_nor_anything_but_one() {
        var note = EventFilter.data("note");

        assertThat(note.isAnythingBut("x").accepts(MESSAGE)).isFalse();
        assertThat(note.is("x").negate().accepts(MESSAGE)).isTrue();
        assertThat(note.doesNotExist().accepts(MESSAGE)).isTrue();
        assertThat(EventFilter.data("items").exists().accepts(MESSAGE)).isFalse();
    }

    @Test
    void names_fit_by_beginning() {
        assertThat(EventFilter.types("INVOICE_*", "ORDER_*").accepts(MESSAGE)).isTrue();
        assertThat(EventFilter.types("INVOICE_*").accepts(MESSAGE)).isFalse();
        assertThat(EventFilter.sources("*").accepts(MESSAGE)).isTrue();
        assertThat(EventFilter.sources("o*").accepts(MESSAGE)).isFalse();
    }

    @Test
    void prints_itself_as_a_condition() {
        var total = EventFilter.data("total");

        assertThat(EventFilter.types("ORDER_*").and(total.isBetween(1, 2)))
                .hasToString("(type = ORDER_* and data.total >= 1 and <= 2)");
        assertThat(EventFilter.metadata("tenant.region").isOneOf("nz", "au"))
                .hasToString("metadata.tenant.region one of [\"nz\", \"au\"]");
        assertThat(total.isAnythingBut(5)).hasToString("data.total anything but = 5");
        assertThat(total.doesNotExist()).hasToString("data.total does not exist");
    }

    @Test
    void what_can_be_no_filter_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EventFilter.data("a..b"))
                .withMessage(
                        "'a..b' is no path: write the names of properties with dots between, such as customer.country");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EventFilter.types("*_PLACED"))
                .withMessage(
                        "'*_PLACED' has a * that is not at its end: write a name, a beginning such as ORDER_*, or *"
                                + " for all");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EventFilter.data("id").is(new BigDecimal("12345678901234567890")))
                .withMessage("a filter can't compare 12345678901234567890: it has more digits than a double keeps;"
                        + " publish such numbers as text and compare that");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EventFilter.data("id").isLessThan(Double.NaN))
                .withMessage("a filter can't compare NaN: give a finite number");
    }
}
