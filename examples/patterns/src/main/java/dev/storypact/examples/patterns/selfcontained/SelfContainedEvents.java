package dev.storypact.examples.patterns.selfcontained;

import dev.storypact.story.Publishes;
import dev.storypact.story.Story;
import dev.storypact.story.Subscribes;
import dev.storypact.story.action.Done;
import dev.storypact.story.action.QueueMessage;
import dev.storypact.story.message.EventBusMessage;
import java.util.Map;

/** An event that says all that its subscribers need, and one that doesn't. */
public final class SelfContainedEvents {

    public record Order(String id, String customerId) {}

    public record Customer(String email) {}

    public record Shipment(String trackingNumber, String carrier) {}

    public record OrderShipped(
            String orderId, String customerId, String customerEmail, String trackingNumber, String carrier) {}

    public record Email(String to, String text) {}

    // Good - event contains all needed data
    @Publishes(bus = "order-events", type = "ORDER_SHIPPED")
    public static Story<Done> publishOrderShipped(Order order, Customer customer, Shipment shipment) {
        return Story.of(ask -> ask.eventBusSendMessage(
                "order-events",
                EventBusMessage.of(
                        "ORDER_SHIPPED",
                        new OrderShipped(
                                order.id(),
                                order.customerId(),
                                customer.email(),
                                shipment.trackingNumber(),
                                shipment.carrier()))));
    }

    // Bad - requires additional lookups
    public static Story<Done> publishBareOrderShipped(Order order) {
        return Story.of(ask -> ask.eventBusSendMessage(
                "order-events",
                EventBusMessage.of(
                        "ORDER_SHIPPED", Map.of("orderId", order.id())))); // Missing customer and shipment info
    }

    @Subscribes(bus = "order-events", type = "ORDER_SHIPPED")
    public static Story<Done> tellTheCustomer(EventBusMessage<OrderShipped> event) {
        var shipped = event.data();
        return Story.of(ask -> ask.queueSendMessage(
                "email-queue",
                QueueMessage.of(
                        new Email(shipped.customerEmail(), shipped.carrier() + " " + shipped.trackingNumber()))));
    }

    private SelfContainedEvents() {}
}
