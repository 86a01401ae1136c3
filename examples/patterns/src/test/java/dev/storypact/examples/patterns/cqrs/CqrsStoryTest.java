package dev.storypact.examples.patterns.cqrs;

import static dev.storypact.story.message.StoryJson.parse;
import static org.assertj.core.api.Assertions.assertThat;

import dev.storypact.examples.patterns.cqrs.Cqrs.Command;
import dev.storypact.examples.patterns.cqrs.Cqrs.OrderCreated;
import dev.storypact.examples.patterns.cqrs.Cqrs.OrderShipped;
import dev.storypact.story.message.EventBusMessage;
import dev.storypact.story.runtime.Subscription;
import dev.storypact.testkit.StoryTest;
import dev.storypact.testkit.StoryTester;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;

class CqrsStoryTest {

    private static final EventBusMessage<?> ADA_ORDERS =
            EventBusMessage.of("ORDER_CREATED", new OrderCreated("o-1", "Ada", new BigDecimal("12.50")));
    private static final EventBusMessage<?> BOB_ORDERS =
            EventBusMessage.of("ORDER_CREATED", new OrderCreated("o-2", "Bob", new BigDecimal("3.00")));
    private static final EventBusMessage<?> ADA_GETS_IT =
            EventBusMessage.of("ORDER_SHIPPED", new OrderShipped("o-1", Instant.parse("2026-01-02T00:00:00Z")));
    private static final EventBusMessage<?> ADMIRED = EventBusMessage.of("ORDER_ADMIRED", Map.of("orderId", "o-2"));

    @StoryTest
    void a_command_is_executed_and_its_completion_published_for_the_read_side(StoryTester tester) {
        var run = tester.tell(Cqrs.executeCommand(new Command("cmd-1", "PLACE_ORDER", "o-1")));

        assertThat(run).returned("accepted o-1");
        assertThat(tester).hasStoredOnly("orders", "o-1");
        assertThat(run)
                .publishedOnly("domain-events")
                .exactlyOneMessage()
                .hasType("PLACE_ORDER_COMPLETED")
                .hasData("", parse("""
                        {"commandId": "cmd-1", "result": "accepted o-1", "timestamp": "2026-01-01T00:00:00Z"}"""))
                .conformsToSchema();
    }

    @StoryTest
    void an_invalid_command_changes_and_publishes_nothing(StoryTester tester) {
        var run = tester.tell(Cqrs.executeCommand(new Command("cmd-1", "PLACE_ORDER", "")));

        assertThat(run).failedWith(Cqrs.INVALID_COMMAND).publishedNothing();
        assertThat(tester).hasNothingStored("orders");
    }

    @StoryTest
    void the_read_model_follows_the_events(StoryTester tester) {
        var world = tester.world().subscribe("read-side", Cqrs.class);
        world.service("read-side").givenStoreKey("order-projections", "orderId");

        tester.givenSent("domain-events", ADA_ORDERS, BOB_ORDERS, ADA_GETS_IT, ADMIRED);
        world.settle();

        assertThat(world).deliveredTo("project-created", 2).deliveredTo("project-shipped", 1);
        assertThat(world.service("read-side"))
                .hasStoredOnly("order-projections", "o-1", "o-2")
                .hasStored("order-projections", "o-1", parse("""
                        {
                          "orderId": "o-1",
                          "status": "shipped",
                          "customerName": "Ada",
                          "total": 12.50,
                          "shippedAt": "2026-01-02T00:00:00Z"
                        }"""))
                .hasStored("order-projections", "o-2", parse("""
                        {"orderId": "o-2", "status": "pending", "customerName": "Bob", "total": 3.00}"""));
    }

    @StoryTest
    void other_events_do_not_concern_the_read_model(StoryTester tester) {
        var everything = Subscription.on("domain-events").named("everything").handle(Cqrs::updateReadModel);

        var run = tester.deliver(everything, ADMIRED);

        assertThat(run).succeeded().askedExactly();
    }
}
