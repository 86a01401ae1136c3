package dev.storypact.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.storypact.story.Story;
import dev.storypact.story.Subscribes;
import dev.storypact.story.action.Done;
import dev.storypact.story.message.ContextKeys;
import dev.storypact.story.message.EventBusMessage;
import dev.storypact.story.message.EventFilter;
import dev.storypact.story.runtime.Subscription;
import dev.storypact.testkit.fixture.Scopes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class DeliverTests {

    record Placed(String id, int total) {}

    static final class Inventory {

        @Subscribes(bus = "order-events", type = "ORDER_PLACED", versions = "1.x")
        static Story<Done> reserve(EventBusMessage<Placed> event) {
            return Story.of(ask -> ask.keyValueStoreUpsert("reservations", event.data()));
        }

        @Subscribes(bus = "order-events", type = "ORDER_SHIPPED", name = "count")
        static Story<Done> count(EventBusMessage<Map<String, Object>> event) {
            return Story.of(ask -> ask.keyValueStoreUpsert("counts", event.data()));
        }

        @Subscribes(bus = "audit-events", type = "ORDER_SHIPPED", name = "audit")
        static Story<Done> audit(EventBusMessage<Map<String, Object>> event) {
            return count(event);
        }

        private Inventory() {}
    }

    private static final EventBusMessage<Placed> PLACED =
            EventBusMessage.of("ORDER_PLACED", new Placed("o-1", 3)).withMetadata("version", "1.0");

    private static final Subscription REPLY = Subscription.on("order-events")
            .named("reply")
            .where(EventFilter.type("ORDER_PLACED"))
            .handle(
                    Placed.class,
                    event -> Story.of(ask -> ask.eventBusSendMessage(
                            "replies",
                            EventBusMessage.of(
                                    "SEEN",
                                    Map.of(
                                            "event", event.eventId().orElse(""),
                                            "correlation", ask.contextRead(ContextKeys.CORRELATION_ID))))));

    private final StoryTester tester = Scopes.withoutSchemas().tester();

    private static void assertRefused(ThrowingCallable delivery, String message) {
        assertThatThrownBy(delivery).isInstanceOf(StoryTestError.class).hasMessage(message.stripTrailing());
    }

    @Test
    void a_handler_is_fed_what_another_service_sends() {
        var run = tester.deliver(
                REPLY, EventBusMessage.of("ORDER_PLACED", Map.of("id", "o-1", "total", 3, "unknown", true)));

        assertThat(run).succeeded();
        assertThat(run.storyName()).contains("reply");
        assertThat(run)
                .publishedTo("replies")
                .exactlyOneMessage()
                .hasData("/event", "given-event-1")
                .hasData("/correlation", "correlation-1")
                .hasMetadata("causationId", "given-event-1")
                .hasCorrelationId("correlation-1");
    }

    @Test
    void the_subscription_of_a_class_that_wants_the_message_gets_it() {
        var run = tester.deliver(Inventory.class, PLACED);

        assertThat(run).succeeded();
        assertThat(tester.stored("reservations")).containsOnlyKeys("o-1");
        assertThat(tester.stored("counts")).isEmpty();
    }

    @Test
    void data_that_the_handler_can_not_read_is_a_failure_of_the_handling() {
        var run = tester.deliver(REPLY, EventBusMessage.of("ORDER_PLACED", Map.of("id", "o-1", "total", "three")));

        assertThat(run).failedWith("Story/Defect");
        assertThat(run.error().message()).contains("/total");
        assertThat(run.thrownAt()).map(StackTraceElement::getClassName).contains(DeliverTests.class.getName());
    }

    @Test
    void a_filter_sees_the_message_as_it_arrives() {
        var dated = Subscription.on("order-events")
                .named("dated")
                .where(EventFilter.metadata("timestamp").exists())
                .handle(event -> Story.of(ask -> ask.guidNew()));

        assertThat(tester.deliver(dated, PLACED)).succeeded();
    }

    @Test
    void a_message_that_the_filter_refuses_is_an_error_of_the_test() {
        assertRefused(() -> tester.deliver(REPLY, EventBusMessage.of("ORDER_SHIPPED", Map.of("id", "o-1"))), """
                the subscription 'reply' does not want the delivered message
                  expected:  a message of the event bus 'order-events' that fits type = ORDER_PLACED
                  found:     {"type":"ORDER_SHIPPED","data":{"id":"o-1"},"metadata":{}}
                  to mend:   correct the message, its metadata.version too, or the filter; a handler that is to see it all\
                 the same is told with tell(...)
                """);
    }

    @Test
    void a_message_that_two_subscriptions_of_a_class_want_needs_the_subscription_named() {
        assertRefused(
                () -> tester.deliver(Inventory.class, EventBusMessage.of("ORDER_SHIPPED", Map.of("id", "o-1"))), """
                2 subscriptions of Inventory want the delivered message
                  expected:  exactly one of [audit, count, reserve]
                  found:     audit, count
                  message:   {"type":"ORDER_SHIPPED","data":{"id":"o-1"},"metadata":{}}
                  to mend:   correct the message, or name the subscription with deliver(Subscription, message)
                """);
    }

    @Test
    void a_message_that_no_subscription_of_a_class_wants_is_an_error_of_the_test() {
        assertRefused(() -> tester.deliver(Inventory.class, EventBusMessage.of("USER_CREATED", Map.of())), """
                no subscription of Inventory wants the delivered message
                  expected:  exactly one of [audit, count, reserve]
                  found:     none
                  message:   {"type":"USER_CREATED","data":{},"metadata":{}}
                  to mend:   correct the message, or name the subscription with deliver(Subscription, message)
                """);
    }

    @Test
    void a_message_that_its_schema_refuses_is_delivered_for_the_test_is_the_subscribers() {
        var checked = Scopes.withSchemas("classpath:schemas").tester();

        var run = checked.deliver(
                Inventory.class,
                EventBusMessage.of("ORDER_PLACED", new Placed("o-1", 101)).withMetadata("version", "1.0"));

        assertThat(run).succeeded();
        assertThat(checked.stored("reservations")).containsOnlyKeys("o-1");
    }

    @Test
    void a_message_that_no_bus_takes_is_an_error_of_the_test() {
        var deep = new ArrayList<Object>();
        for (var level = 0; level < 500; level++) {
            deep = new ArrayList<>(List.of(deep));
        }
        var tooDeep = EventBusMessage.of("ORDER_PLACED", deep);

        assertThatThrownBy(() -> tester.deliver(REPLY, tooDeep))
                .isInstanceOf(StoryTestError.class)
                .hasMessageStartingWith("nobody can have sent this message to 'order-events'\n"
                        + "  found:    EventBus::SendMessages/InvalidMessage: ")
                .hasMessageEndingWith(
                        "\n  to mend:  correct the message so that it is one that its publisher can send");
    }

    @Test
    void a_delivered_message_is_no_publication_of_the_test() {
        var run = tester.deliver(Inventory.class, PLACED);

        assertThat(run).publishedNothing();
    }
}
