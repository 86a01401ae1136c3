package dev.storypact.examples.patterns.crossservice;

import dev.storypact.story.Publishes;
import dev.storypact.story.Story;
import dev.storypact.story.message.EventBusMessage;

/** Service A publishes order events. */
public final class OrderService {

    @Publishes(bus = "order-events", type = "ORDER_PLACED")
    public static Story<Order> createOrder(Order orderData) {
        return ask -> {
            var order = ask.keyValueStoreUpsert("orders", orderData);

            ask.eventBusSendMessage("order-events", EventBusMessage.of("ORDER_PLACED", order));

            return order;
        };
    }

    private OrderService() {}
}
