package dev.storypact.examples.order;

import dev.storypact.story.Publishes;
import dev.storypact.story.Story;
import dev.storypact.story.message.EventBusMessage;
import java.math.BigDecimal;

/** The stories of the order service. */
public final class Orders {

    private Orders() {}

    // #region place-order
    @Publishes(bus = "order-events", type = "ORDER_PLACED", version = "1.0")
    public static Story<Order> placeOrder(PlaceOrder input) {
        return ask -> {
            var total = input.items().stream().map(OrderItem::total).reduce(BigDecimal.ZERO, BigDecimal::add);
            var order = ask.keyValueStoreUpsert(
                    "orders", new Order(ask.guidNew(), input.customerId(), input.items(), total, ask.dateNow()));
            ask.eventBusSendMessage(
                    "order-events",
                    EventBusMessage.of("ORDER_PLACED", OrderPlaced.from(order))
                            .withSource("order-service")
                            .withMetadata("version", "1.0"));
            return order;
        };
    }
    // #endregion
}
