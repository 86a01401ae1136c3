package dev.storypact.examples.patterns.crossservice;

import dev.storypact.story.Publishes;
import dev.storypact.story.Story;
import dev.storypact.story.Subscribes;
import dev.storypact.story.action.Done;
import dev.storypact.story.message.EventBusMessage;
import java.util.List;
import java.util.Map;

/** Service B subscribes to order events. */
public final class InventoryService {

    /** What it needs of {@code ORDER_PLACED}. */
    public record OrderPlaced(String id, List<String> items) {}

    @Subscribes(bus = "order-events", type = "ORDER_PLACED")
    @Publishes(bus = "inventory-events", type = "INVENTORY_RESERVED")
    public static Story<Done> handleOrderEvent(EventBusMessage<OrderPlaced> event) {
        return Story.of(ask -> {
            ask.tell(reserveInventory(event.data().items()));

            ask.eventBusSendMessage(
                    "inventory-events",
                    EventBusMessage.of(
                            "INVENTORY_RESERVED",
                            new InventoryReserved(event.data().id())));
        });
    }

    private static Story<Done> reserveInventory(List<String> items) {
        return Story.of(ask -> items.forEach(item -> ask.keyValueStoreUpsert("reservations", Map.of("id", item))));
    }

    private InventoryService() {}
}
