package dev.storypact.story.seed;

import static dev.storypact.story.seed.SimulatedServices.asked;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.storypact.story.Story;
import dev.storypact.story.action.Done;
import dev.storypact.story.message.EventBusMessage;
import dev.storypact.story.message.StoryJson;
import dev.storypact.story.message.StoryJsonException;
import dev.storypact.story.runtime.Subscription;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The page's best practice "Make Events Self-Contained". */
class SelfContainedEventsTests {

    record Order(String id, String customerId) {}

    record Customer(String email) {}

    record Shipment(String trackingNumber, String carrier) {}

    record OrderShipped(
            String orderId, String customerId, String customerEmail, String trackingNumber, String carrier) {}

    // Good - event contains all needed data
    static Story<Done> publishOrderShipped(Order order, Customer customer, Shipment shipment) {
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
    static Story<Done> publishBareOrderShipped(Order order) {
        return Story.of(ask -> ask.eventBusSendMessage(
                "order-events",
                EventBusMessage.of(
                        "ORDER_SHIPPED", Map.of("orderId", order.id())))); // Missing customer and shipment info
    }

    static Story<Done> tellTheCustomer(EventBusMessage<OrderShipped> event) {
        return Story.of(ask -> ask.eventBusSendMessage(
                "mails",
                EventBusMessage.of(
                        "MAIL",
                        Map.of(
                                "to",
                                event.data().customerEmail(),
                                "text",
                                event.data().carrier() + " " + event.data().trackingNumber()))));
    }

    private final SimulatedServices services = new SimulatedServices();
    private final Order order = new Order("o-1", "c-1");

    @Test
    void a_subscriber_of_a_self_contained_event_looks_nothing_up() {
        services.subscribe(Subscription.on("order-events")
                .named("tell-the-customer")
                .handle(OrderShipped.class, SelfContainedEventsTests::tellTheCustomer));
        services.told(publishOrderShipped(order, new Customer("ada@example.com"), new Shipment("T-1", "post")));

        var handled = services.deliver();

        assertThat(handled).hasSize(1);
        assertThat(asked(handled.get(0))).containsExactly("Context::List", "EventBus::SendMessages");
        assertThat(SimulatedServices.dataOf(services.onlyMessageOn("mails")))
                .isEqualTo(SimulatedServices.json("{'to':'ada@example.com','text':'post T-1'}"));
    }

    @Test
    void an_event_that_is_not_is_refused_by_what_the_subscriber_needs() {
        services.told(publishBareOrderShipped(order));

        var data = services.onlyMessageOn("order-events").message().data();

        assertThatThrownBy(() -> StoryJson.fromTree(data, OrderShipped.class))
                .isInstanceOf(StoryJsonException.class)
                .hasMessageContaining("customerId");
    }
}
