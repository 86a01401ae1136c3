package dev.storypact.examples.inventory;

import dev.storypact.story.Ask;
import dev.storypact.story.Publishes;
import dev.storypact.story.Story;
import dev.storypact.story.Subscribes;
import dev.storypact.story.action.Done;
import dev.storypact.story.action.LogLevel;
import dev.storypact.story.message.EventBusMessage;
import java.util.List;

/** The stories of the inventory service. */
public final class Inventory {

    private Inventory() {}

    /** Reserves the items of an order if all of them are in stock, else none. */
    // #region reserve
    @Subscribes(bus = "order-events", type = "ORDER_PLACED", versions = "1.x")
    @Publishes(bus = "inventory-events", type = "INVENTORY_RESERVED", version = "1.0")
    public static Story<Done> reserve(EventBusMessage<OrderPlaced> event) {
        return Story.of(ask -> {
            var order = event.data();
            var remaining = remaining(ask, order.items());
            if (remaining.stream().anyMatch(stock -> stock.available() < 0)) {
                ask.logCreate(LogLevel.WARN, "Order " + order.id() + " is not in stock");
                return;
            }
            remaining.forEach(stock -> ask.keyValueStoreUpsert("stock", stock));
            ask.eventBusSendMessage(
                    "inventory-events",
                    EventBusMessage.of("INVENTORY_RESERVED", new InventoryReserved(order.id(), ask.dateNow()))
                            .withSource("inventory-service")
                            .withMetadata("version", "1.0"));
        });
    }
    // #endregion

    private static List<Stock> remaining(Ask ask, List<OrderPlaced.Item> items) {
        return items.stream()
                .map(item -> ask.keyValueStoreGet("stock", item.sku(), Stock.class)
                        .orElse(new Stock(item.sku(), 0))
                        .minus(item.quantity()))
                .toList();
    }
}
