package dev.storypact.story.seed;

import static dev.storypact.story.seed.SimulatedServices.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.storypact.story.Story;
import dev.storypact.story.action.Done;
import dev.storypact.story.action.KeyValueStoreUpsert;
import dev.storypact.story.message.EventBusMessage;
import dev.storypact.story.message.StoryJson;
import dev.storypact.story.runtime.ActionProcessor;
import dev.storypact.story.runtime.ActionProcessors;
import dev.storypact.story.runtime.PublishedMessage;
import dev.storypact.story.runtime.Subscription;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The page's section "Cross-Service Communication". */
class CrossServiceCommunicationTests {

    record Order(String id, List<String> items, int total) {}

    record InventoryReserved(String orderId) {}

    /** Service A publishes order events. */
    static final class OrderService {
        static Story<Order> createOrder(Order orderData) {
            return ask -> {
                var order = ask.keyValueStoreUpsert("orders", orderData);

                ask.eventBusSendMessage("order-events", EventBusMessage.of("ORDER_PLACED", order));

                return order;
            };
        }
    }

    /** Service B subscribes to order events. */
    static final class InventoryService {
        record OrderPlaced(String id, List<String> items) {}

        static Story<Done> handleOrderEvent(EventBusMessage<OrderPlaced> event) {
            return Story.of(ask -> {
                if (event.type().orElse("").equals("ORDER_PLACED")) {
                    ask.tell(reserveInventory(event.data().items()));

                    ask.eventBusSendMessage(
                            "inventory-events",
                            EventBusMessage.of(
                                    "INVENTORY_RESERVED",
                                    new InventoryReserved(event.data().id())));
                }
            });
        }

        static Story<Done> reserveInventory(List<String> items) {
            return Story.of(ask -> items.forEach(item -> ask.keyValueStoreUpsert("reservations", Map.of("id", item))));
        }
    }

    /** Service C subscribes to multiple event types. */
    static final class BillingService {
        record Invoice(String id, int total, String status) {}

        static Story<Done> handleEvents(EventBusMessage<JsonNode> event) {
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

        static Story<Done> createInvoice(Order order) {
            return Story.of(ask -> ask.keyValueStoreUpsert("invoices", new Invoice(order.id(), order.total(), "open")));
        }

        static Story<Done> chargeCustomer(String orderId) {
            return Story.of(
                    ask -> ask.keyValueStoreUpdate("invoices", orderId, Map.of("status", "charged"), Invoice.class));
        }
    }

    private final SimulatedServices services = new SimulatedServices()
            .subscribe(
                    Subscription.on("order-events")
                            .named("inventory")
                            .handle(InventoryService.OrderPlaced.class, InventoryService::handleOrderEvent),
                    Subscription.on("order-events").named("billing-orders").handle(BillingService::handleEvents),
                    Subscription.on("inventory-events")
                            .named("billing-inventory")
                            .handle(BillingService::handleEvents));

    @Test
    void an_order_placed_in_one_service_is_reserved_in_another_and_charged_in_a_third() {
        services.told(OrderService.createOrder(new Order("o-1", List.of("book", "pen"), 12)));

        var handled = services.deliver();

        assertThat(handled).hasSize(3).allMatch(result -> result.outcome().isSuccess());
        assertThat(services.items("orders")).containsExactly(json("{'id':'o-1','items':['book','pen'],'total':12}"));
        assertThat(services.items("reservations")).containsExactly(json("{'id':'book'}"), json("{'id':'pen'}"));
        assertThat(services.items("invoices")).containsExactly(json("{'id':'o-1','total':12,'status':'charged'}"));
    }

    @Test
    void what_one_order_sets_off_has_one_correlation_id_and_names_its_cause() {
        services.told(OrderService.createOrder(new Order("o-1", List.of(), 12)));
        services.deliver();

        var placed = services.onlyMessageOn("order-events");
        var reserved = services.onlyMessageOn("inventory-events");
        assertThat(List.of(placed, reserved))
                .extracting(published -> published.message().metadata().get("correlationId"))
                .containsOnly(SimulatedServices.CORRELATION_ID);
        assertThat(reserved.message().metadata())
                .containsEntry("causationId", placed.message().eventId().orElseThrow());
        assertThat(List.of(placed, reserved))
                .extracting(PublishedMessage::depth)
                .containsExactly(1, 2);
    }

    @Test
    void a_failure_in_one_service_is_unseen_by_the_others() {
        services.performing(KeyValueStoreUpsert.class, failing(services.processors(), "reservations"));

        services.told(OrderService.createOrder(new Order("o-1", List.of("book"), 12)));
        var handled = services.deliver();

        assertThat(handled).extracting(result -> result.outcome().isSuccess()).containsExactly(false, true);
        assertThat(services.items("invoices")).containsExactly(json("{'id':'o-1','total':12,'status':'open'}"));
    }

    private static ActionProcessor<KeyValueStoreUpsert, Object> failing(ActionProcessors others, String store) {
        return (upsert, session) -> {
            if (upsert.keyValueStoreName().equals(store)) {
                throw KeyValueStoreUpsert.SERVICE_UNAVAILABLE.exception(upsert, "down");
            }
            return others.process(upsert, session);
        };
    }
}
