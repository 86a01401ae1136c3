package dev.storypact.examples.patterns.crossservice;

import dev.storypact.story.Story;
import dev.storypact.story.Subscribes;
import dev.storypact.story.action.Done;
import dev.storypact.story.message.EventBusMessage;
import dev.storypact.story.message.StoryJson;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Service C subscribes to multiple event types. */
public final class BillingService {

    /** An invoice has the id of its order. */
    public record Invoice(String id, int total, String status) {}

    @Subscribes(bus = "order-events", type = "ORDER_PLACED", name = "create-invoice")
    @Subscribes(bus = "inventory-events", type = "INVENTORY_RESERVED", name = "charge-customer")
    public static Story<Done> handleEvents(EventBusMessage<JsonNode> event) {
        return Story.of(ask -> {
            switch (event.type().orElse("")) {
                case "ORDER_PLACED" -> ask.tell(createInvoice(StoryJson.fromTree(event.data(), Order.class)));
                case "INVENTORY_RESERVED" ->
                    ask.tell(chargeCustomer(StoryJson.fromTree(event.data(), InventoryReserved.class)
                            .orderId()));
                default -> {
                    // Nothing to bill
                }
            }
        });
    }

    private static Story<Done> createInvoice(Order order) {
        return Story.of(ask -> ask.keyValueStoreUpsert("invoices", new Invoice(order.id(), order.total(), "open")));
    }

    private static Story<Done> chargeCustomer(String orderId) {
        return Story.of(
                ask -> ask.keyValueStoreUpdate("invoices", orderId, Map.of("status", "charged"), Invoice.class));
    }

    private BillingService() {}
}
