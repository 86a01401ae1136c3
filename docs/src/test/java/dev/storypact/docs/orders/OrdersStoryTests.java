package dev.storypact.docs.orders;

import static dev.storypact.testkit.matcher.StoryActions.queueSendMessages;
import static org.assertj.core.api.Assertions.assertThat;

import dev.storypact.docs.orders.Orders.Order;
import dev.storypact.docs.orders.Orders.OrderPlaced;
import dev.storypact.story.Story;
import dev.storypact.story.action.QueueSendMessages;
import dev.storypact.story.message.EventBridgePattern;
import dev.storypact.story.message.EventBusMessage;
import dev.storypact.story.message.StoryJson;
import dev.storypact.testkit.StoryTest;
import dev.storypact.testkit.StoryTester;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class OrdersStoryTests {

    private static final OrderPlaced SMALL = new OrderPlaced("o-1", 200);
    private static final OrderPlaced LARGE = new OrderPlaced("o-2", 2_000);

    private static EventBusMessage<OrderPlaced> placed(OrderPlaced order) {
        return EventBusMessage.of("ORDER_PLACED", order)
                .withMetadata("eventId", "e-1")
                .withMetadata("version", "1.2");
    }

    private static Iterable<String> work(StoryTester tester) {
        return tester.stored("work").values().stream()
                .map(work -> work.get("text").asString())
                .toList();
    }

    // #region accepts
    @Test
    void wants_large_orders() {
        assertThat(Orders.LARGE_ORDERS.accepts(placed(LARGE).withMetadata("tenant", "acme")))
                .isTrue();
        assertThat(Orders.LARGE_ORDERS.accepts(placed(SMALL).withMetadata("tenant", "acme")))
                .isFalse();
    }
    // #endregion

    // #region pattern
    @Test
    void is_a_pattern_of_eventbridge() {
        assertThat(EventBridgePattern.of(Orders.LARGE_ORDERS).at("/detail-type"))
                .isEqualTo(StoryJson.parse("[\"ORDER_PLACED\"]"));
    }
    // #endregion

    @StoryTest
    void checks_a_large_order(StoryTester tester) {
        tester.deliver(Orders.CHECKING, placed(LARGE).withMetadata("tenant", "acme"))
                .assertThat()
                .succeeded();

        assertThat(work(tester)).containsExactly("check o-2");
    }

    // #region saga-test
    @StoryTest
    void undoes_what_it_did_in_reverse_order(StoryTester tester) {
        var run = tester.failing(queueSendMessages("parcels"), QueueSendMessages.SERVICE_UNAVAILABLE)
                .tell(Orders.place(SMALL));

        assertThat(run).failedWith(QueueSendMessages.SERVICE_UNAVAILABLE);
        assertThat(work(tester)).containsExactly("reserve", "pay", "refund", "release");
    }
    // #endregion

    @StoryTest
    void invoices_an_event_once(StoryTester tester) {
        tester.deliver(Orders.INVOICING, placed(SMALL)).assertThat().succeeded();
        tester.deliver(Orders.INVOICING, placed(SMALL)).assertThat().succeeded();

        assertThat(work(tester)).containsExactly("check o-1");
    }

    @StoryTest
    void gives_up_what_can_not_be_shipped(StoryTester tester) {
        tester.failing(queueSendMessages("parcels"), QueueSendMessages.SERVICE_UNAVAILABLE);

        var run = tester.deliver(Orders.SHIPPING, placed(SMALL).withType("ORDER_PAID"));

        assertThat(run.outcome().isSuccess()).isFalse();
        run.assertThat().publishedTo("dead-letter-events").exactlyOneMessage().hasType("PROCESSING_FAILED");
    }

    @StoryTest
    void reads_each_version_as_its_own_type(StoryTester tester) {
        EventBusMessage<JsonNode> event = EventBusMessage.of(
                        "ORDER_PLACED",
                        StoryJson.toTree(Map.of("orderId", "o-1", "total", Map.of("cents", 200, "currency", "EUR"))))
                .withMetadata("version", "2.0");

        assertThat(tester.tell(Orders.ORDER_PLACED.handle(event))).succeeded();

        assertThat(work(tester)).containsExactly("check version 2");
    }

    @StoryTest
    void an_order_is_the_sum_of_its_events(StoryTester tester) {
        Story<Order> paidTwice = ask -> {
            ask.tell(Orders.pay("o-1", 100));
            ask.tell(Orders.pay("o-1", 200));
            return ask.tell(Orders.ORDERS.replay("o-1", Orders.ORDER)).state();
        };

        assertThat(tester.tell(paidTwice)).returned(new Order(300));
    }
}
