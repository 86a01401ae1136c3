package dev.storypact.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storypact.schema.Compatibility;
import dev.storypact.story.message.EventFilter;
import dev.storypact.story.message.EventVersion;
import dev.storypact.story.message.StoryJson;
import dev.storypact.story.message.VersionRange;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ContractDiffTests {

    private static final String ID = """
            {"type": "object", "properties": {"id": {"type": "string"}}, "required": ["id"]}""";
    private static final String NUMBER = ID.replace("string", "number");

    private static Publication placed(String schema) {
        return new Publication(
                "order-events",
                "ORDER_PLACED",
                EventVersion.parse("1.0"),
                "com.acme.Orders#place",
                new PublishedSchema("1.0.schema.json", StoryJson.parse(schema), TextPositions.unknown()),
                List.of());
    }

    private static SubscriptionNeed reserve(String versions, String need) {
        return new SubscriptionNeed(
                "reserve",
                "order-events",
                "ORDER_PLACED",
                VersionRange.parse(versions),
                "com.acme.Inventory#reserve",
                "com.acme.OrderPlaced",
                StoryJson.parse(need));
    }

    private static SubscriptionNeed reserve(String filter, List<String> pointers, Optional<ObservedNeeds> observed) {
        return new SubscriptionNeed(
                "reserve",
                "order-events",
                "ORDER_PLACED",
                VersionRange.any(),
                filter.isEmpty() ? EventFilter.all() : EventFilter.parse(filter),
                "com.acme.Inventory#reserve",
                new NeedSource.JavaType("com.acme.OrderPlaced"),
                StoryJson.parse(ID),
                pointers,
                observed);
    }

    @Test
    void tells_subscriptions_of_one_name_apart() {
        var both = contract(List.of(), List.of(reserve("1.x", ID), reserve("2.x", ID)));
        var one = contract(List.of(), List.of(reserve("1.x", ID)));

        assertThat(ContractDiff.between(both, both).changes()).isEmpty();
        assertThat(ContractDiff.between(both, one).changes())
                .extracting(ContractDiff.Change::text)
                .containsExactly("subscription 'reserve' to ORDER_PLACED of 'order-events', number 2: gone");
    }

    private static ContractDiff between(SubscriptionNeed was, SubscriptionNeed is) {
        return ContractDiff.between(contract(List.of(), List.of(was)), contract(List.of(), List.of(is)));
    }

    private static Contract contract(List<Publication> publications, List<SubscriptionNeed> needs) {
        return new Contract("orders", TestExecution.RUN, publications, needs);
    }

    private static List<String> texts(ContractDiff diff) {
        return diff.changes().stream().map(ContractDiff.Change::text).toList();
    }

    @Test
    void equal_contracts_differ_in_nothing() {
        var contract = contract(List.of(placed(ID)), List.of(reserve("1.x", ID)));

        assertThat(ContractDiff.between(contract, contract).changes()).isEmpty();
    }

    @Test
    void what_is_new_breaks_nobody_and_what_is_gone_may() {
        var empty = contract(List.of(), List.of());
        var full = contract(List.of(placed(ID)), List.of(reserve("1.x", ID)));

        var grown = ContractDiff.between(empty, full);
        var shrunk = ContractDiff.between(full, empty);

        assertThat(texts(grown))
                .containsExactly(
                        "publishes ORDER_PLACED 1.0 to 'order-events': new",
                        "subscription 'reserve' to ORDER_PLACED of 'order-events': new");
        assertThat(grown.keeps(Compatibility.FULL)).isTrue();
        assertThat(texts(shrunk))
                .containsExactly(
                        "publishes ORDER_PLACED 1.0 to 'order-events': gone",
                        "subscription 'reserve' to ORDER_PLACED of 'order-events': gone");
        assertThat(shrunk.keeps(Compatibility.BACKWARD)).isFalse();
        assertThat(shrunk.keeps(Compatibility.NONE)).isTrue();
    }

    @Test
    void a_schema_that_changed_is_shown_with_both_directions() {
        var diff = ContractDiff.between(
                contract(List.of(placed(ID)), List.of()), contract(List.of(placed(NUMBER)), List.of()));

        assertThat(texts(diff)).singleElement().asString().startsWith("""
                publishes ORDER_PLACED 1.0 to 'order-events'
                  changes:  #/properties/id/type was "string", is "number"
                  old:      a reader of the new schema refuses old messages (not BACKWARD)
                """);
        assertThat(diff.keeps(Compatibility.FORWARD)).isFalse();
    }

    @Test
    void what_a_handler_needs_and_reads_is_compared_too() {
        var diff = ContractDiff.between(
                contract(List.of(), List.of(reserve("1.x", ID))), contract(List.of(), List.of(reserve("2.x", NUMBER))));

        assertThat(texts(diff)).hasSize(2);
        assertThat(texts(diff).get(0))
                .isEqualTo(
                        "subscription 'reserve' to ORDER_PLACED of 'order-events': reads the versions 2.x, and read 1.x");
        assertThat(texts(diff).get(1))
                .startsWith("subscription 'reserve' to ORDER_PLACED of 'order-events'\n  changes:");
    }

    private static final String LARGE = """
            {"data": "total", "condition": {"atLeast": 1000}}""";
    private static final String LARGE_ABROAD = """
            {"all": [{"metadata": "country", "condition": {"equals": "NZ"}}, %s]}""".formatted(LARGE);

    @Test
    void a_filter_that_wants_more_asks_for_more() {
        var large = reserve(LARGE, List.of(), Optional.empty());
        var all = reserve("", List.of(), Optional.empty());

        var widened = between(large, all);
        var narrowed = between(all, large);

        assertThat(texts(widened))
                .containsExactly(
                        "subscription 'reserve' to ORDER_PLACED of 'order-events': wants everything, and wanted"
                                + " data.total >= 1000 (asks for more)");
        assertThat(widened.keeps(Compatibility.BACKWARD)).isFalse();
        assertThat(widened.keeps(Compatibility.FORWARD)).isTrue();
        assertThat(texts(narrowed)).singleElement().asString().endsWith("(asks for less)");
        assertThat(narrowed.keeps(Compatibility.FULL)).isTrue();
    }

    @Test
    void a_condition_more_in_a_filter_asks_for_less() {
        var diff = between(
                reserve(LARGE, List.of(), Optional.empty()), reserve(LARGE_ABROAD, List.of(), Optional.empty()));

        assertThat(texts(diff)).singleElement().asString().endsWith("(asks for less)");
    }

    @Test
    void a_filter_that_is_another_may_ask_for_more() {
        var diff = between(
                reserve(LARGE, List.of(), Optional.empty()),
                reserve(LARGE.replace("1000", "500"), List.of(), Optional.empty()));

        assertThat(texts(diff)).singleElement().asString().endsWith("(may ask for more)");
        assertThat(diff.keeps(Compatibility.BACKWARD)).isFalse();
    }

    @Test
    void a_filter_in_another_order_is_the_same() {
        var turned = """
                {"all": [%s, {"metadata": "country", "condition": {"equals": "NZ"}}]}""".formatted(LARGE);

        assertThat(between(
                                reserve(LARGE_ABROAD, List.of(), Optional.empty()),
                                reserve(turned, List.of(), Optional.empty()))
                        .changes())
                .isEmpty();
    }

    @Test
    void declared_pointers_are_compared() {
        var diff = between(
                reserve("", List.of("/customer/email"), Optional.empty()),
                reserve("", List.of("/lines/*/sku"), Optional.empty()));

        assertThat(texts(diff))
                .containsExactly(
                        "subscription 'reserve' to ORDER_PLACED of 'order-events': needs /lines/*/sku (asks for more)",
                        "subscription 'reserve' to ORDER_PLACED of 'order-events': no longer needs /customer/email"
                                + " (asks for less)");
        assertThat(diff.keeps(Compatibility.FORWARD)).isTrue();
        assertThat(diff.keeps(Compatibility.BACKWARD)).isFalse();
    }

    @Test
    void what_tests_saw_a_handler_need_is_compared() {
        var was = new ObservedNeeds(List.of("/orderId", "/total"), List.of("/note"), true);
        var is = new ObservedNeeds(List.of("/orderId", "/lines/0/sku"), List.of("/total"), true);

        var diff = between(reserve("", List.of(), Optional.of(was)), reserve("", List.of(), Optional.of(is)));

        assertThat(texts(diff))
                .containsExactly(
                        "subscription 'reserve' to ORDER_PLACED of 'order-events': fails in its tests without /lines/0/sku"
                                + " (asks for more)",
                        "subscription 'reserve' to ORDER_PLACED of 'order-events': no longer fails in its tests without"
                                + " /total (asks for less)",
                        "subscription 'reserve' to ORDER_PLACED of 'order-events': uses /total",
                        "subscription 'reserve' to ORDER_PLACED of 'order-events': no longer uses /note");
    }

    @Test
    void what_is_not_known_of_tests_is_no_change_of_needs() {
        var seen = reserve("", List.of(), Optional.of(new ObservedNeeds(List.of("/orderId"), List.of(), true)));
        var unseen = reserve("", List.of(), Optional.empty());

        assertThat(texts(between(seen, unseen)))
                .containsExactly(
                        "subscription 'reserve' to ORDER_PLACED of 'order-events': what its tests saw it need is not"
                                + " known, and was");
        assertThat(between(unseen, seen).keeps(Compatibility.FULL)).isTrue();
    }

    @Test
    void another_service_is_a_change() {
        var was = contract(List.of(), List.of());
        var is = new Contract("payments", TestExecution.RUN, List.of(), List.of());

        assertThat(texts(ContractDiff.between(was, is))).containsExactly("the service is 'payments', and was 'orders'");
    }
}
