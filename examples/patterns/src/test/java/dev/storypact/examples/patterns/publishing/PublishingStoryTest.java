package dev.storypact.examples.patterns.publishing;

import static dev.storypact.story.message.StoryJson.parse;
import static dev.storypact.testkit.matcher.StoryActions.contextList;
import static dev.storypact.testkit.matcher.StoryActions.dateNow;
import static dev.storypact.testkit.matcher.StoryActions.eventBusSendMessages;
import static org.assertj.core.api.Assertions.assertThat;

import dev.storypact.examples.patterns.publishing.Publishing.Order;
import dev.storypact.examples.patterns.publishing.Publishing.User;
import dev.storypact.testkit.StoryTest;
import dev.storypact.testkit.StoryTester;
import java.math.BigDecimal;
import java.util.List;

class PublishingStoryTest {

    @StoryTest
    void publishes_a_single_event(StoryTester tester) {
        var run = tester.tell(Publishing.publishUserCreatedEvent(new User("u-1", "ada@example.com")));

        assertThat(run).askedExactly(dateNow(), contextList(), eventBusSendMessages("user-events"));
        assertThat(run)
                .publishedOnly("user-events")
                .exactlyOneMessage()
                .hasType("USER_CREATED")
                .hasSource("user-service")
                .hasData("", parse("""
                        {"userId": "u-1", "email": "ada@example.com", "createdAt": "2026-01-01T00:00:00Z"}"""))
                .conformsToSchema();
    }

    @StoryTest
    void publishes_multiple_events_in_one_send_and_in_order(StoryTester tester) {
        var order = new Order("o-1", "c-1", List.of("book"), new BigDecimal("12.50"));

        var run = tester.tell(Publishing.publishOrderEvents(order));

        assertThat(run)
                .askedExactly(
                        contextList(), eventBusSendMessages("order-events").withMessages(3));
        assertThat(run)
                .publishedOnly("order-events")
                .satisfiesExactly(
                        created -> created.hasType("ORDER_CREATED").hasData("", parse("""
                                {"orderId": "o-1", "customerId": "c-1"}""")),
                        reserved -> reserved.hasType("INVENTORY_RESERVED").hasData("", parse("""
                                {"orderId": "o-1", "items": ["book"]}""")),
                        requested -> requested.hasType("PAYMENT_REQUESTED").hasData("", parse("""
                                {"orderId": "o-1", "amount": 12.50}""")));
    }
}
