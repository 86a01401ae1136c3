package dev.storypact.it.billing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storypact.story.message.EventBusMessage;
import dev.storypact.testkit.StoryTest;
import dev.storypact.testkit.StoryTester;
import java.math.BigDecimal;

class BillingStoryTest {

    @StoryTest
    void makes_an_invoice_of_an_order(StoryTester tester) {
        var order = new Billing.OrderPlaced("o-1", new BigDecimal("12.50"));
        var placed = EventBusMessage.of("ORDER_PLACED", order).withMetadata("version", "1.0");

        assertThat(tester.deliver(Billing.class, placed)).succeeded();
        assertThat(tester.stored("invoices")).containsKey("o-1");
    }
}
