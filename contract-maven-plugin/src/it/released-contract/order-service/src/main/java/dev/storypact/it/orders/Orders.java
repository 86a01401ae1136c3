package dev.storypact.it.orders;

import dev.storypact.story.Publishes;
import dev.storypact.story.Story;
import dev.storypact.story.action.Done;
import dev.storypact.story.message.EventBusMessage;
import java.math.BigDecimal;

/** The stories of the order service. */
public final class Orders {

    private Orders() {}

    /** The data of {@code ORDER_PLACED}. The schema also has an address, which not every order has. */
    public record OrderPlaced(String id, BigDecimal total) {}

    /** Says that an order was placed. */
    @Publishes(bus = "order-events", type = "ORDER_PLACED", version = "1.0")
    public static Story<Done> placeOrder(OrderPlaced order) {
        return Story.of(ask -> ask.eventBusSendMessage(
                "order-events", EventBusMessage.of("ORDER_PLACED", order).withMetadata("version", "1.0")));
    }
}
