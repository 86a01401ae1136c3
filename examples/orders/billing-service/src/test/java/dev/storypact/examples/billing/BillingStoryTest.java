package dev.storypact.examples.billing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storypact.story.action.KeyValueStoreUpdate;
import dev.storypact.story.message.EventBusMessage;
import dev.storypact.story.message.StoryJson;
import dev.storypact.testkit.StoryTest;
import dev.storypact.testkit.StoryTester;
import java.math.BigDecimal;
import java.util.Map;

class BillingStoryTest {

    private static final Invoice INVOICE = new Invoice("o-1", "c-7", new BigDecimal("12.50"), Invoice.Status.OPEN);

    private static EventBusMessage<?> reserved(String orderId) {
        return EventBusMessage.of(
                        "INVENTORY_RESERVED", Map.of("orderId", orderId, "reservedAt", "2026-01-01T00:00:00Z"))
                .withMetadata("version", "1.0");
    }

    @StoryTest
    void makes_an_invoice_over_the_total_of_the_order(StoryTester tester) {
        var placed = EventBusMessage.of("ORDER_PLACED", StoryJson.parse("""
                {
                  "id": "o-1",
                  "customerId": "c-7",
                  "items": [{"sku": "tea-500g", "quantity": 2, "price": 6.25}],
                  "total": 12.50,
                  "placedAt": "2026-01-01T00:00:00Z"
                }
                """)).withMetadata("version", "1.0");

        var run = tester.deliver(Billing.class, placed);

        assertThat(run).succeeded().publishedNothing();
        assertThat(tester.stored("invoices")).containsEntry("o-1", StoryJson.toTree(INVOICE));
    }

    @StoryTest
    void charges_the_customer_when_the_items_are_reserved(StoryTester tester) {
        var reserved = reserved("o-1");

        var run = tester.givenStored("invoices", INVOICE).deliver(Billing.class, reserved);

        assertThat(run).succeeded();
        assertThat(tester.stored("invoices").get("o-1").get("status").asString())
                .isEqualTo("CHARGED");
    }

    @StoryTest
    void an_order_without_an_invoice_is_not_charged(StoryTester tester) {
        var reserved = reserved("o-9");

        var run = tester.deliver(Billing.class, reserved);

        assertThat(run).failedWith(KeyValueStoreUpdate.ITEM_NOT_FOUND);
    }
}
