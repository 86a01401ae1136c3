package dev.storypact.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storypact.schema.Compatibility;
import dev.storypact.story.message.EventVersion;
import dev.storypact.story.message.StoryJson;
import dev.storypact.story.message.VersionRange;
import java.util.List;
import java.util.Map;
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
                new PublishedSchema("1.0.schema.json", StoryJson.parse(schema), Map.of()),
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

    @Test
    void another_service_is_a_change() {
        var was = contract(List.of(), List.of());
        var is = new Contract("payments", TestExecution.RUN, List.of(), List.of());

        assertThat(texts(ContractDiff.between(was, is))).containsExactly("the service is 'payments', and was 'orders'");
    }
}
