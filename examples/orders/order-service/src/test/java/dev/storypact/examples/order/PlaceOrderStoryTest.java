package dev.storypact.examples.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storypact.testkit.StoryTest;
import dev.storypact.testkit.StoryTester;
import java.math.BigDecimal;
import java.util.List;

class PlaceOrderStoryTest {

    private static final PlaceOrder TWO_TEAS =
            new PlaceOrder("c-7", List.of(new OrderItem("tea-500g", 2, new BigDecimal("6.25"))));

    // #region place-order-test
    @StoryTest
    void publishes_order_placed(StoryTester tester) {
        var run = tester.at("2026-01-01T00:00:00Z").tell(Orders.placeOrder(TWO_TEAS));

        assertThat(run).succeeded();
        assertThat(run)
                .publishedTo("order-events")
                .exactlyOneMessage()
                .hasType("ORDER_PLACED")
                .hasSource("order-service")
                .hasMetadata("version", "1.0")
                .hasData("/customerId", "c-7")
                .hasData("/total", new BigDecimal("12.50"))
                .conformsToSchema();
    }
    // #endregion
}
