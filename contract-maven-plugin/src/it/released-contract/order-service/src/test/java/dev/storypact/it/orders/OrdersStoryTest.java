package dev.storypact.it.orders;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storypact.testkit.StoryTest;
import dev.storypact.testkit.StoryTester;
import java.math.BigDecimal;

class OrdersStoryTest {

    @StoryTest
    void publishes_order_placed(StoryTester tester) {
        var run = tester.tell(Orders.placeOrder(new Orders.OrderPlaced("o-1", new BigDecimal("12.50"))));

        assertThat(run).publishedTo("order-events").exactlyOneMessage().conformsToSchema();
    }
}
