package dev.storypact.testkit;

import static dev.storypact.testkit.fixture.OrderSystem.PLACE;
import static dev.storypact.testkit.fixture.OrderSystem.failing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.storypact.story.Story;
import dev.storypact.story.message.EventFilter;
import dev.storypact.story.runtime.Subscription;
import dev.storypact.testkit.fixture.OrderSystem.Inventory;
import dev.storypact.testkit.fixture.Scopes;
import dev.storypact.testkit.internal.recording.TesterScope;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** What a world answers while a message is still to be delivered. */
class UnsettledWorldTests {

    private final TesterScope scope = Scopes.withoutSchemas();
    private final World world = scope.tester().world();

    private static void assertFails(ThrowingCallable assertion, String message) {
        assertThatThrownBy(assertion).isInstanceOf(AssertionError.class).hasMessage(message.stripTrailing());
    }

    @Test
    void a_world_that_is_not_settled_answers_no_question_about_what_did_not_happen() {
        world.subscribe("inventory", Inventory.class).subscribe("mail", failing("mail"));
        assertThat(world.service("orders").tell(PLACE)).succeeded();
        var unsettled = """
            1 message is not delivered yet
              expected:  a world in which nothing is left to deliver
              found:     ORDER_PLACED to 'order-events', for 'reserve' and 'mail'
              chain:     ORDER_PLACED event-1 to 'order-events', published by orders
                           inventory: reserve, not delivered yet
                           mail: mail, not delivered yet
              steps:     orders: a story
                             1  Context::List -> {}
                           > 2  EventBus::SendMessages {"eventBusName":"order-events","eventBusMessages":[{"type":"ORDER_PLACED","data":{"id":"o-1"},"metadata":{}}],"context":{}} -> nothing
              to mend:   call world.settle() before this assertion
            """;

        assertFails(() -> assertThat(world).neverDeliveredTo("mail"), unsettled);
        assertFails(() -> assertThat(world).deadLetteredNothing(), unsettled);
        assertFails(() -> assertThat(world).publishedInOrder("ORDER_PLACED"), unsettled);
        assertFails(() -> assertThat(world).deliveredTo("mail", 0), unsettled);
        assertFails(() -> assertThat(world).deliveredTo("mail"), unsettled);
        assertFails(() -> assertThat(world).deadLettered("mail"), unsettled);
        assertFails(() -> assertThat(world).lost("mail"), unsettled);
        assertFails(() -> assertThat(world).caused("ORDER_PLACED", "INVENTORY_RESERVED"), unsettled);
        assertThat(world.chain().toMermaid()).isEqualTo("""
            sequenceDiagram
              participant s0 as orders
              participant s1 as inventory
              participant s2 as mail
              s0--)s1: ORDER_PLACED (reserve, not delivered yet)
              s0--)s2: ORDER_PLACED (mail, not delivered yet)\
            """);
    }

    @Test
    void a_test_that_ends_before_its_world_settles_does_not_pass() {
        world.subscribe("inventory", Inventory.class);
        assertThat(world.service("orders").tell(PLACE)).succeeded();

        assertFails(scope::verify, """
            1 message is not delivered yet, and the test is over
              expected:  a world in which nothing is left to deliver
              found:     ORDER_PLACED to 'order-events', for 'reserve'
              chain:     ORDER_PLACED event-1 to 'order-events', published by orders
                           inventory: reserve, not delivered yet
              steps:     orders: a story
                             1  Context::List -> {}
                           > 2  EventBus::SendMessages {"eventBusName":"order-events","eventBusMessages":[{"type":"ORDER_PLACED","data":{"id":"o-1"},"metadata":{}}],"context":{}} -> nothing
              to mend:   call world.settle() after the last message, and assert what came of it
            """);
        world.settle();
        assertThatCode(scope::verify).doesNotThrowAnyException();
    }

    @Test
    void messages_that_no_subscription_wants_need_no_settling() {
        world.subscribe(
                "billing",
                Subscription.on("order-events")
                        .named("paid")
                        .where(EventFilter.type("ORDER_PAID"))
                        .handle(event -> Story.of(ask -> {})));
        assertThat(world.service("orders").tell(PLACE)).succeeded();

        assertThat(world).neverDeliveredTo("paid").deadLetteredNothing().publishedInOrder("ORDER_PLACED");
        assertThatCode(scope::verify).doesNotThrowAnyException();
    }
}
