package dev.storypact.examples.billing;

import dev.storypact.story.Story;
import dev.storypact.story.Subscribes;
import dev.storypact.story.action.Done;
import dev.storypact.story.message.EventBusMessage;
import java.util.Map;

/** The stories of the billing service. */
public final class Billing {

    private Billing() {}

    /** Makes the invoice of an order. */
    // #region billing
    @Subscribes(bus = "order-events", type = "ORDER_PLACED", versions = "1.x")
    public static Story<Done> createInvoice(EventBusMessage<OrderPlaced> event) {
        return Story.of(ask -> {
            var order = event.data();
            ask.keyValueStoreUpsert(
                    "invoices", new Invoice(order.id(), order.customerId(), order.total(), Invoice.Status.OPEN));
        });
    }

    /** Charges the customer of an order whose items are reserved. */
    @Subscribes(bus = "inventory-events", type = "INVENTORY_RESERVED", versions = "1.x")
    public static Story<Done> chargeCustomer(EventBusMessage<InventoryReserved> event) {
        return Story.of(ask -> ask.keyValueStoreUpdate(
                "invoices", event.data().orderId(), Map.of("status", Invoice.Status.CHARGED), Invoice.class));
    }
    // #endregion
}
