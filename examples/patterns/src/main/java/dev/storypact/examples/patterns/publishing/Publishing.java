package dev.storypact.examples.patterns.publishing;

import dev.storypact.story.Publishes;
import dev.storypact.story.Story;
import dev.storypact.story.action.Done;
import dev.storypact.story.message.EventBusMessage;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/** Stories that publish. */
public final class Publishing {

    public record User(String id, String email) {}

    public record UserCreated(String userId, String email, Instant createdAt) {}

    public record Order(String id, String customerId, List<String> items, BigDecimal total) {}

    public record OrderCreated(String orderId, String customerId) {}

    public record InventoryReserved(String orderId, List<String> items) {}

    public record PaymentRequested(String orderId, BigDecimal amount) {}

    // Publish a single event
    @Publishes(bus = "user-events", type = "USER_CREATED")
    public static Story<Done> publishUserCreatedEvent(User user) {
        return Story.of(ask -> ask.eventBusSendMessage(
                "user-events",
                EventBusMessage.of("USER_CREATED", new UserCreated(user.id(), user.email(), ask.dateNow()))
                        .withSource("user-service")));
    }

    // Publish multiple events
    @Publishes(bus = "order-events", type = "ORDER_CREATED")
    @Publishes(bus = "order-events", type = "INVENTORY_RESERVED")
    @Publishes(bus = "order-events", type = "PAYMENT_REQUESTED")
    public static Story<Done> publishOrderEvents(Order order) {
        return Story.of(ask -> ask.eventBusSendMessages(
                "order-events",
                List.of(
                        EventBusMessage.of("ORDER_CREATED", new OrderCreated(order.id(), order.customerId())),
                        EventBusMessage.of("INVENTORY_RESERVED", new InventoryReserved(order.id(), order.items())),
                        EventBusMessage.of("PAYMENT_REQUESTED", new PaymentRequested(order.id(), order.total())))));
    }

    private Publishing() {}
}
