package dev.storypact.schema.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NearestNamesTests {

    @Test
    void lists_the_nearest_first_and_equally_near_ones_by_name() {
        assertThat(NearestNames.list("oder-events", List.of("billing-events", "order-events", "alder-events")))
                .isEqualTo("order-events, alder-events, billing-events");
    }

    @Test
    void counts_those_that_it_does_not_show() {
        var names = IntStream.range(0, 15).mapToObj(i -> "name" + i).toList();

        assertThat(NearestNames.list("name3", names)).startsWith("name3, ").endsWith(" and 5 more");
        assertThat(NearestNames.list("name3", List.of())).isEqualTo("none");
    }

    @Test
    void takes_a_slip_for_what_was_meant_and_nothing_further() {
        assertThat(NearestNames.meant("strnig", List.of("string", "number"))).contains("string");
        assertThat(NearestNames.meant("ORDER_PLACED", List.of("order_placed"))).contains("order_placed");
        assertThat(NearestNames.meant("total", List.of("customer"))).isEmpty();
        assertThat(NearestNames.meant("total", List.of())).isEmpty();
    }
}
