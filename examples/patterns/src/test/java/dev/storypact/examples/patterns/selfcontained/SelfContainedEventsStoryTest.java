package dev.storypact.examples.patterns.selfcontained;

import static dev.storypact.testkit.matcher.StoryActions.queueSendMessages;
import static org.assertj.core.api.Assertions.assertThat;

import dev.storypact.examples.patterns.selfcontained.SelfContainedEvents.Customer;
import dev.storypact.examples.patterns.selfcontained.SelfContainedEvents.Email;
import dev.storypact.examples.patterns.selfcontained.SelfContainedEvents.Order;
import dev.storypact.examples.patterns.selfcontained.SelfContainedEvents.OrderShipped;
import dev.storypact.examples.patterns.selfcontained.SelfContainedEvents.Shipment;
import dev.storypact.story.action.EventBusSendMessages;
import dev.storypact.story.message.EventBusMessage;
import dev.storypact.story.runtime.Subscription;
import dev.storypact.testkit.StoryTest;
import dev.storypact.testkit.StoryTester;
import java.util.Map;

class SelfContainedEventsStoryTest {

    private static final Order ORDER = new Order("o-1", "c-1");
    private static final OrderShipped SHIPPED = new OrderShipped("o-1", "c-1", "ada@example.com", "T-1", "post");

    @StoryTest
    void the_event_says_all_that_its_subscribers_need(StoryTester tester) {
        var run = tester.tell(SelfContainedEvents.publishOrderShipped(
                ORDER, new Customer("ada@example.com"), new Shipment("T-1", "post")));

        assertThat(run)
                .publishedOnly("order-events")
                .exactlyOneMessage()
                .hasData("", SHIPPED)
                .conformsToSchema();
    }

    @StoryTest
    void a_subscriber_of_a_self_contained_event_looks_nothing_up(StoryTester tester) {
        var run = tester.deliver(SelfContainedEvents.class, EventBusMessage.of("ORDER_SHIPPED", SHIPPED));

        assertThat(run).succeeded().askedExactly(queueSendMessages("email-queue"));
        assertThat(tester).hasQueued("email-queue", new Email("ada@example.com", "post T-1"));
    }

    @StoryTest
    void an_event_that_is_not_is_refused_by_its_schema(StoryTester tester) {
        var run = tester.tell(SelfContainedEvents.publishBareOrderShipped(ORDER));

        assertThat(run).failedWith(EventBusSendMessages.INVALID_MESSAGE).publishedNothing();
        assertThat(run.error().message()).contains("customerId");
    }

    @StoryTest
    void on_a_bus_without_schemas_it_is_refused_by_what_the_subscriber_needs(StoryTester tester) {
        var unchecked = Subscription.on("unchecked-events")
                .named("tell-the-customer")
                .handle(OrderShipped.class, SelfContainedEvents::tellTheCustomer);

        var run = tester.deliver(unchecked, EventBusMessage.of("ORDER_SHIPPED", Map.of("orderId", "o-1")));

        assertThat(run).failedWith("Story/Defect");
        assertThat(run.error().message()).contains("customerId");
        assertThat(tester).hasNothingQueued("email-queue");
    }
}
