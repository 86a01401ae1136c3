package dev.storypact.it.billing;

import dev.storypact.story.Story;
import dev.storypact.story.Subscribes;
import dev.storypact.story.action.Done;
import dev.storypact.story.message.EventBusMessage;
import java.math.BigDecimal;

/** The stories of the billing service, which needs no more than every order has. */
public final class Billing {

    private Billing() {}

    /** What the service needs of {@code ORDER_PLACED}. */
    public record OrderPlaced(String id, BigDecimal total) {}

    /** Makes the invoice of an order. */
    @Subscribes(bus = "order-events", type = "ORDER_PLACED", versions = "1.x")
    public static Story<Done> createInvoice(EventBusMessage<OrderPlaced> event) {
        return Story.of(ask -> ask.keyValueStoreUpsert("invoices", event.data()));
    }
}
