package dev.storypact.story.message;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EventFilterTests {

    private static final EventBusMessage<String> ORDER_PLACED =
            EventBusMessage.of("ORDER_PLACED", "data").withSource("orders").withMetadata("version", "1.2");

    @Test
    void accepts_by_type_and_source() {
        assertThat(EventFilter.type("ORDER_PLACED").accepts(ORDER_PLACED)).isTrue();
        assertThat(EventFilter.type("ORDER_SHIPPED").accepts(ORDER_PLACED)).isFalse();
        assertThat(EventFilter.source("orders").accepts(ORDER_PLACED)).isTrue();
        assertThat(EventFilter.source("billing").accepts(ORDER_PLACED)).isFalse();
    }

    @Test
    void accepts_by_version_range() {
        assertThat(EventFilter.versions("1.x").accepts(ORDER_PLACED)).isTrue();
        assertThat(EventFilter.versions("2.x").accepts(ORDER_PLACED)).isFalse();
    }

    @Test
    void a_message_without_a_version_is_in_the_range_of_any_alone() {
        var versionless = EventBusMessage.of("ORDER_PLACED", "data");

        assertThat(EventFilter.versions("*").accepts(versionless)).isTrue();
        assertThat(EventFilter.versions("1.x").accepts(versionless)).isFalse();
    }

    @Test
    void combines_with_and_or_and_negate() {
        var placed = EventFilter.type("ORDER_PLACED");
        var shipped = EventFilter.type("ORDER_SHIPPED");

        assertThat(placed.and(EventFilter.versions("1.x")).accepts(ORDER_PLACED))
                .isTrue();
        assertThat(placed.and(EventFilter.versions("2.x")).accepts(ORDER_PLACED))
                .isFalse();
        assertThat(shipped.or(placed).accepts(ORDER_PLACED)).isTrue();
        assertThat(placed.negate().accepts(ORDER_PLACED)).isFalse();
        assertThat(EventFilter.all().accepts(ORDER_PLACED)).isTrue();
    }

    @Test
    void prints_itself_as_a_condition() {
        var filter = EventFilter.type("ORDER_PLACED")
                .and(EventFilter.versions("1.x").or(EventFilter.source("orders").negate()));

        assertThat(filter).hasToString("(type = ORDER_PLACED and (version in 1.x or not source = orders))");
        assertThat(EventFilter.all()).hasToString("everything");
    }
}
