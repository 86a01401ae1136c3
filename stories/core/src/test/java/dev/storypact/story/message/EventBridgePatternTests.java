package dev.storypact.story.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.storypact.story.message.condition.AnyValue;
import dev.storypact.story.message.condition.AnythingBut;
import org.junit.jupiter.api.Test;

class EventBridgePatternTests {

    private static final EventFilter PLACED = EventFilter.type("ORDER_PLACED");

    @Test
    void names_become_texts_and_prefixes() {
        assertPattern(PLACED, "{'detail-type':['ORDER_PLACED']}");
        assertPattern(
                EventFilter.types("ORDER_*", "INVOICE_SENT"), "{'detail-type':[{'prefix':'ORDER_'},'INVOICE_SENT']}");
        assertPattern(EventFilter.sources("orders", "billing"), "{'source':['orders','billing']}");
        assertPattern(
                PLACED.negate(),
                "{'$or':[{'detail-type':[{'exists':false}]},{'detail-type':[{'anything-but':['ORDER_PLACED']}]}]}");
    }

    @Test
    void a_filter_of_everything_matches_any_event() {
        assertPattern(EventFilter.all(), "{'detail-type':[{'exists':true},{'exists':false}]}");
        assertPattern(EventFilter.types("ORDER_*", "*"), "{'detail-type':[{'exists':true},{'exists':false}]}");
    }

    @Test
    void versions_become_numbers() {
        assertPattern(
                PLACED.and(EventFilter.versions("1.x")),
                "{'detail-type':['ORDER_PLACED'],'detail':{'version':{'major':[{'numeric':['=',1]}]}}}");
        assertPattern(
                EventFilter.versions("[1.2,3.0)"),
                "{'$or':[{'detail':{'version':{'major':[{'numeric':['=',2]}]}}},"
                        + "{'detail':{'version':{'major':[{'numeric':['=',1]}],'minor':[{'numeric':['>=',2]}]}}}]}");
    }

    @Test
    void conditions_become_matchers_of_their_field() {
        assertPattern(
                EventFilter.data("total").isBetween(1, 2.5),
                "{'detail':{'data':{'total':[{'numeric':['>=',1,'<=',2.5]}]}}}");
        assertPattern(
                EventFilter.data("items.sku").isOneOf("A", "B"), "{'detail':{'data':{'items':{'sku':['A','B']}}}}");
        assertPattern(
                EventFilter.metadata("tenant").isAnythingBut("test"),
                "{'detail':{'metadata':{'tenant':[{'anything-but':['test']}]}}}");
        assertPattern(
                EventFilter.data("host").is("10.0.0.1"), "{'detail':{'data':{'host':[{'wildcard':'10.0.0.1'}]}}}");
    }

    @Test
    void what_no_pattern_can_say_is_refused_by_name() {
        var total = EventFilter.data("total");

        assertRefused(
                PLACED.and(total.isGreaterThan(5).negate()),
                "not data.total > 5",
                "it has no opposite of a condition on a field; use isAnythingBut, doesNotExist or the opposite comparison");
        assertRefused(
                total.isGreaterThan(5).and(total.isLessThan(9)),
                "(data.total > 5 and data.total < 9)",
                "of 'detail.data.total' a pattern can ask one thing alone, not two at once, nor of a field and one inside"
                        + " it; make one condition of them, such as a range");
        assertRefused(
                total.where(new AnythingBut(new AnyValue())),
                "anything but exists",
                "'anything but' knows several texts, several numbers, several beginnings or several ends, none of them empty"
                        + " and not mixed; filter in the handler, or publish a field that says it");
        assertRefused(EventFilter.all().negate(), "not everything", "it accepts no message");
        assertRefused(
                EventFilter.data("$or").exists(),
                "data.$or",
                "$or means alternatives in a pattern, and can't name a property; publish it under another name");
        assertRefused(
                PLACED.or(EventFilter.data("prefix").exists()),
                "(type = ORDER_PLACED or data.prefix exists)",
                "inside alternatives no property can be named 'prefix'; make each alternative a subscription of its own");
    }

    private static void assertPattern(EventFilter filter, String pattern) {
        assertThat(EventBridgePattern.of(filter)).hasToString(pattern.replace('\'', '"'));
    }

    private static void assertRefused(EventFilter filter, String part, String why) {
        assertThatExceptionOfType(InexpressibleFilterException.class)
                .isThrownBy(() -> EventBridgePattern.of(filter))
                .withMessage("EventBridge can't express the filter '" + part + "': " + why)
                .satisfies(refused -> assertThat(refused.part()).isEqualTo(part));
    }
}
