package dev.storypact.examples.inventory;

import static dev.storypact.testkit.matcher.StoryActions.keyValueStoreUpsert;
import static org.assertj.core.api.Assertions.assertThat;

import dev.storypact.story.action.LogLevel;
import dev.storypact.story.message.EventBusMessage;
import dev.storypact.story.message.StoryJson;
import dev.storypact.testkit.StoryTest;
import dev.storypact.testkit.StoryTester;
import tools.jackson.databind.JsonNode;

class ReserveStoryTest {

    private static final EventBusMessage<JsonNode> TWO_TEAS =
            EventBusMessage.of("ORDER_PLACED", StoryJson.parse("""
            {
              "id": "o-1",
              "customerId": "c-7",
              "items": [{"sku": "tea-500g", "quantity": 2, "price": 6.25}],
              "total": 12.50,
              "placedAt": "2026-01-01T00:00:00Z"
            }
            """)).withMetadata("version", "1.0");

    // #region deliver
    @StoryTest
    void reserves_what_is_in_stock_and_says_so(StoryTester tester) {
        var run = tester.givenStored("stock", new Stock("tea-500g", 5)).deliver(Inventory.class, TWO_TEAS);

        assertThat(run).succeeded();
        assertThat(tester.stored("stock").get("tea-500g").get("available").asInt())
                .isEqualTo(3);
        assertThat(run)
                .publishedTo("inventory-events")
                .exactlyOneMessage()
                .hasType("INVENTORY_RESERVED")
                .hasData("/orderId", "o-1")
                .conformsToSchema();
    }
    // #endregion

    @StoryTest
    void reserves_nothing_of_an_order_that_is_not_in_stock(StoryTester tester) {
        var run = tester.givenStored("stock", new Stock("tea-500g", 1)).deliver(Inventory.class, TWO_TEAS);

        assertThat(run)
                .succeeded()
                .neverAsked(keyValueStoreUpsert("stock"))
                .logged(LogLevel.WARN, "Order o-1 is not in stock")
                .publishedNothing();
    }
}
