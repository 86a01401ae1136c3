package dev.storypact.examples.patterns.crossservice;

import static dev.storypact.testkit.matcher.StoryActions.keyValueStoreUpsert;
import static org.assertj.core.api.Assertions.assertThat;

import dev.storypact.examples.patterns.crossservice.BillingService.Invoice;
import dev.storypact.story.action.KeyValueStoreUpsert;
import dev.storypact.story.runtime.PublishedMessage;
import dev.storypact.testkit.StoryTest;
import dev.storypact.testkit.StoryTester;
import dev.storypact.testkit.World;
import java.util.List;

class CrossServiceStoryTest {

    private static final Order ORDER = new Order("o-1", List.of("book", "pen"), 12);

    private static World services(StoryTester tester) {
        return tester.world()
                .subscribe("inventory-service", InventoryService.class)
                .subscribe("billing-service", BillingService.class);
    }

    @StoryTest
    void an_order_placed_in_one_service_is_reserved_in_another_and_charged_in_a_third(StoryTester tester) {
        var world = services(tester);

        var run = world.service("order-service").tell(OrderService.createOrder(ORDER));
        world.settle();

        assertThat(run).returned(ORDER);
        assertThat(world)
                .publishedInOrder("ORDER_PLACED", "INVENTORY_RESERVED")
                .deliveredTo("handle-order-event", 1)
                .deliveredTo("create-invoice", 1)
                .deliveredTo("charge-customer", 1);
        assertThat(world.service("order-service")).hasStored("orders", "o-1", ORDER);
        assertThat(world.service("inventory-service")).hasStoredOnly("reservations", "book", "pen");
        assertThat(world.service("billing-service")).hasStored("invoices", "o-1", new Invoice("o-1", 12, "charged"));
    }

    @StoryTest
    void what_one_order_sets_off_has_one_correlation_id_and_names_its_cause(StoryTester tester) {
        var world = services(tester);

        var run = world.service("order-service").tell(OrderService.createOrder(ORDER));
        world.settle();

        assertThat(run).publishedTo("order-events").exactlyOneMessage().hasCorrelationId("correlation-1");
        assertThat(world).caused("ORDER_PLACED", "INVENTORY_RESERVED");
        assertThat(world.published())
                .extracting(published -> published.message().metadata().get("correlationId"))
                .containsExactly("correlation-1", "correlation-1");
        assertThat(world.published()).extracting(PublishedMessage::depth).containsExactly(1, 2);
        assertThat(world.chain()).hasToString("""
                ORDER_PLACED event-1 to 'order-events', published by order-service
                  inventory-service: handle-order-event
                    INVENTORY_RESERVED event-2 to 'inventory-events'
                      billing-service: charge-customer
                  billing-service: create-invoice""");
    }

    @StoryTest
    void a_failure_in_one_service_is_unseen_by_the_others(StoryTester tester) {
        var world = services(tester);
        world.service("inventory-service")
                .failing(keyValueStoreUpsert("reservations"), KeyValueStoreUpsert.SERVICE_UNAVAILABLE);

        assertThat(world.service("order-service").tell(OrderService.createOrder(ORDER)))
                .succeeded();
        world.settle();

        assertThat(world)
                .lost("handle-order-event")
                .deliveredTo("create-invoice", 1)
                .neverDeliveredTo("charge-customer");
        assertThat(world.service("billing-service")).hasStored("invoices", "o-1", new Invoice("o-1", 12, "open"));
    }
}
