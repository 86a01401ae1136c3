package dev.storypact.story.message;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EventFilterTypesTests {

    private static final EventFilter PLACED = EventFilter.type("PLACED");
    private static final EventFilter SHIPPED = EventFilter.type("SHIPPED");
    private static final EventFilter SHOP = EventFilter.source("shop");

    @Test
    void a_type_wants_messages_of_that_type_alone() {
        assertThat(PLACED.types().orElseThrow()).containsExactly("PLACED");
    }

    @Test
    void both_want_no_more_types_than_the_one_that_wants_fewer() {
        assertThat(SHOP.and(PLACED.or(SHIPPED)).and(PLACED).types().orElseThrow())
                .containsExactly("PLACED");
    }

    @Test
    void either_wants_the_types_of_both() {
        assertThat(PLACED.or(SHIPPED).types().orElseThrow()).containsExactlyInAnyOrder("PLACED", "SHIPPED");
    }

    @Test
    void a_filter_that_says_nothing_about_types_can_want_any() {
        assertThat(EventFilter.all().types()).isEmpty();
        assertThat(SHOP.types()).isEmpty();
        assertThat(PLACED.or(SHOP).types()).isEmpty();
        assertThat(PLACED.negate().types()).isEmpty();
    }
}
