package dev.storypact.story.seed;

import static dev.storypact.story.seed.SimulatedServices.asked;
import static dev.storypact.story.seed.SimulatedServices.dataOf;
import static dev.storypact.story.seed.SimulatedServices.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.storypact.story.Story;
import dev.storypact.story.action.Done;
import dev.storypact.story.message.EventBusMessage;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The page's section "askEventBusSendMessages". */
class PublishingTests {

    record User(String id, String email) {}

    record UserCreated(String userId, String email, Instant createdAt) {}

    record Order(String id, String customerId, List<String> items, BigDecimal total) {}

    record OrderCreated(String orderId, String customerId) {}

    record InventoryReserved(String orderId, List<String> items) {}

    record PaymentRequested(String orderId, BigDecimal amount) {}

    static Story<Done> publishUserCreatedEvent(User user) {
        return Story.of(ask -> ask.eventBusSendMessage(
                "user-events",
                EventBusMessage.of("USER_CREATED", new UserCreated(user.id(), user.email(), ask.dateNow()))
                        .withSource("user-service")));
    }

    static Story<Done> publishOrderEvents(Order order) {
        return Story.of(ask -> ask.eventBusSendMessages(
                "order-events",
                List.of(
                        EventBusMessage.of("ORDER_CREATED", new OrderCreated(order.id(), order.customerId())),
                        EventBusMessage.of("INVENTORY_RESERVED", new InventoryReserved(order.id(), order.items())),
                        EventBusMessage.of("PAYMENT_REQUESTED", new PaymentRequested(order.id(), order.total())))));
    }

    private final SimulatedServices services = new SimulatedServices();

    @Test
    void publishes_a_single_event() {
        var result = services.run(publishUserCreatedEvent(new User("u-1", "ada@example.com")));

        assertThat(asked(result)).containsExactly("Date::Now", "Context::List", "EventBus::SendMessages");
        var published = services.onlyMessageOn("user-events");
        assertThat(published.message().source()).contains("user-service");
        assertThat(published.message().type()).contains("USER_CREATED");
        assertThat(dataOf(published))
                .isEqualTo(json("{'userId':'u-1','email':'ada@example.com','createdAt':'2026-01-01T00:00:00Z'}"));
    }

    @Test
    void publishes_multiple_events_in_one_send_and_in_order() {
        var order = new Order("o-1", "c-1", List.of("book"), new BigDecimal("12.50"));

        var result = services.run(publishOrderEvents(order));

        assertThat(asked(result)).containsExactly("Context::List", "EventBus::SendMessages");
        assertThat(services.typesOn("order-events"))
                .containsExactly("ORDER_CREATED", "INVENTORY_RESERVED", "PAYMENT_REQUESTED");
        assertThat(services.published("order-events"))
                .extracting(SimulatedServices::dataOf)
                .containsExactly(
                        json("{'orderId':'o-1','customerId':'c-1'}"),
                        json("{'orderId':'o-1','items':['book']}"),
                        json("{'orderId':'o-1','amount':12.50}"));
    }
}
