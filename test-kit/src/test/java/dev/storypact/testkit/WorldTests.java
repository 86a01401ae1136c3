package dev.storypact.testkit;

import static dev.storypact.testkit.fixture.OrderSystem.failing;
import static dev.storypact.testkit.fixture.OrderSystem.place;
import static dev.storypact.testkit.fixture.OrderSystem.subscribeBoth;
import static dev.storypact.testkit.matcher.StoryActions.keyValueStoreUpsert;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.storypact.story.Story;
import dev.storypact.story.action.KeyValueStoreUpsert;
import dev.storypact.story.message.EventBusMessage;
import dev.storypact.story.message.EventFilter;
import dev.storypact.story.runtime.Subscription;
import dev.storypact.testkit.fixture.Scopes;
import dev.storypact.testkit.internal.recording.TesterScope;
import java.time.Duration;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Orders, inventory and billing, three services in one world. */
class WorldTests {

    private final TesterScope scope = Scopes.withoutSchemas();
    private final StoryTester tester = scope.tester();
    private final World world = tester.world();

    private static void assertFails(ThrowingCallable assertion, String message) {
        assertThatThrownBy(assertion).isInstanceOf(AssertionError.class).hasMessage(message.stripTrailing());
    }

    @Test
    void an_order_goes_through_all_services() {
        subscribeBoth(world);
        place(world);

        assertThat(world)
                .publishedInOrder("ORDER_PLACED", "INVENTORY_RESERVED")
                .deliveredTo("reserve")
                .deliveredTo("create-invoice", 1)
                .deliveredTo("charge", 1)
                .caused("ORDER_PLACED", "INVENTORY_RESERVED")
                .deadLetteredNothing();
        assertThat(world.service("inventory")).hasStoredOnly("reservations", "o-1");
        assertThat(world.service("billing")).hasStoredOnly("invoices", "o-1").hasStoredOnly("charges", "o-1");
        assertThat(world.service("orders")).hasNothingStored("invoices");
        assertThatCode(scope::verify).doesNotThrowAnyException();
    }

    @Test
    void an_unknown_subscription_is_refused_whatever_is_asked_of_it() {
        world.subscribe("mail", failing("mail"));
        var unknown = """
            the world has no subscription 'mails'
              expected:  one of [mail]
              nearest:   'mail'
              to mend:   correct the name, or subscribe a service with world.subscribe(...)
            """;

        assertFails(() -> assertThat(world).deliveredTo("mails"), unknown);
        assertFails(() -> assertThat(world).neverDeliveredTo("mails"), unknown);
        assertFails(() -> assertThat(world).deadLettered("mails"), unknown);
        assertFails(() -> assertThat(world).lost("mails"), unknown);
    }

    @Test
    void what_handlers_publish_is_asserted_as_on_a_run() {
        subscribeBoth(world);
        place(world);

        assertThat(world)
                .publishedTo("inventory-events")
                .exactlyOneMessage()
                .hasType("INVENTORY_RESERVED")
                .hasData("/id", "o-1")
                .hasCorrelationId("correlation-1")
                .messages()
                .and()
                .publishedTo("order-events")
                .inOrder("ORDER_PLACED");
        assertFails(() -> assertThat(world).publishedTo("inventory-event"), """
            the services published nothing to 'inventory-event'
              expected:  at least one message to 'inventory-event'
              found:     ORDER_PLACED to 'order-events' {"id":"o-1"}
                         INVENTORY_RESERVED to 'inventory-events' {"id":"o-1"}
              nearest:   the event bus 'inventory-events'
              chain:     ORDER_PLACED event-1 to 'order-events', published by orders
                           inventory: reserve
                             INVENTORY_RESERVED event-2 to 'inventory-events'
                               billing: charge
                           billing: create-invoice
              steps:     orders: story 'place'
                             1  Context::List -> {}
                           > 2  EventBus::SendMessages {"eventBusName":"order-events","eventBusMessages":[{"type":"ORDER_PLACED","data":{"id":"o-1"},"metadata":{}}],"context":{}} -> nothing
                         inventory: story 'reserve'
                             1  KeyValueStore::Upsert {"keyValueStoreName":"reservations","item":{"id":"o-1"}} -> {"id":"o-1"}
                             2  Context::List -> {}
                           > 3  EventBus::SendMessages {"eventBusName":"inventory-events","eventBusMessages":[{"type":"INVENTORY_RESERVED","data":{"id":"o-1"},"metadata":{}}],"context":{}} -> nothing
                         billing: story 'create-invoice'
                             1  KeyValueStore::Upsert {"keyValueStoreName":"invoices","item":{"id":"o-1"}} -> {"id":"o-1"}
                         billing: story 'charge'
                             1  KeyValueStore::Upsert {"keyValueStoreName":"charges","item":{"id":"o-1"}} -> {"id":"o-1"}
            """);
        assertThatThrownBy(() -> assertThat(world)
                        .publishedTo("inventory-events")
                        .message(0)
                        .hasType("PAID"))
                .hasMessageStartingWith("""
                    the message INVENTORY_RESERVED to 'inventory-events' has another type
                      expected:  "PAID"
                      found:     "INVENTORY_RESERVED"
                    """)
                .hasMessageEndingWith("""
                      chain:     ORDER_PLACED event-1 to 'order-events', published by orders
                                   inventory: reserve
                                     INVENTORY_RESERVED event-2 to 'inventory-events'
                                       billing: charge
                                   billing: create-invoice
                      steps:     orders: story 'place'
                                     1  Context::List -> {}
                                     2  EventBus::SendMessages {"eventBusName":"order-events","eventBusMessages":[{"type":"ORDER_PLACED","data":{"id":"o-1"},"metadata":{}}],"context":{}} -> nothing
                                 inventory: story 'reserve'
                                     1  KeyValueStore::Upsert {"keyValueStoreName":"reservations","item":{"id":"o-1"}} -> {"id":"o-1"}
                                     2  Context::List -> {}
                                   > 3  EventBus::SendMessages {"eventBusName":"inventory-events","eventBusMessages":[{"type":"INVENTORY_RESERVED","data":{"id":"o-1"},"metadata":{}}],"context":{}} -> nothing
                                 billing: story 'create-invoice'
                                     1  KeyValueStore::Upsert {"keyValueStoreName":"invoices","item":{"id":"o-1"}} -> {"id":"o-1"}
                                 billing: story 'charge'
                                     1  KeyValueStore::Upsert {"keyValueStoreName":"charges","item":{"id":"o-1"}} -> {"id":"o-1"}\
                    """);
    }

    @Test
    void a_service_can_be_made_to_fail_as_in_any_test() {
        subscribeBoth(world);
        world.service("inventory")
                .failingNth(1, keyValueStoreUpsert("reservations"), KeyValueStoreUpsert.SERVICE_UNAVAILABLE);
        place(world);

        assertThat(world).deliveredTo("reserve", 1).deliveredTo("charge", 1);
        assertThat(world.chain().toString()).contains("inventory: reserve, handled after it failed once");
    }

    @Test
    void a_service_that_does_nothing_has_a_wrong_name() {
        subscribeBoth(world);
        place(world);
        assertThat(world.service("biling")).hasNothingStored("refunds");

        assertFails(scope::verify, """
                the service 'biling' of the test's world does nothing
                  found:    it tells no story, subscribes to nothing and was given nothing
                  nearest:  'billing'
                  to mend:  correct the name, or leave the service out
                """);
    }

    @Test
    void an_unused_answer_of_a_service_fails_the_test() {
        world.service("inventory")
                .failingNth(1, keyValueStoreUpsert("reservations"), KeyValueStoreUpsert.SERVICE_UNAVAILABLE);

        assertThatThrownBy(scope::verify)
                .isInstanceOf(StoryTestError.class)
                .hasMessageStartingWith("the test gives an answer that nothing asked for");
    }

    @Test
    void assertions_on_deliveries_show_the_chain() {
        subscribeBoth(world);
        assertFails(() -> assertThat(world).deliveredTo("charge"), """
            the subscription 'charge' handled no message
              expected:  at least one message handled
              found:     no subscription handled any
              chain:     no message was published
              steps:     no story was told
              to mend:   publish such a message before, or correct the message or the subscription's filter
            """);
        place(world);
        assertFails(() -> assertThat(world).deliveredTo("charge", 2), """
            the subscription 'charge' handled 1 message
              expected:  2 messages
              chain:     ORDER_PLACED event-1 to 'order-events', published by orders
                           inventory: reserve
                             INVENTORY_RESERVED event-2 to 'inventory-events'
                               billing: charge
                           billing: create-invoice
              steps:     billing: story 'charge'
                             1  KeyValueStore::Upsert {"keyValueStoreName":"charges","item":{"id":"o-1"}} -> {"id":"o-1"}
            """);
        assertThatThrownBy(() -> assertThat(world).neverDeliveredTo("charge")).hasMessageStartingWith("""
            the subscription 'charge' was delivered to
              expected:  no delivery
              found:     1 attempt
            """);
        assertThatThrownBy(() -> assertThat(world).deadLettered("charge"))
                .hasMessageStartingWith("no message of the subscription 'charge' was dead-lettered\n");
        assertThatThrownBy(() -> assertThat(world).publishedInOrder("ORDER_PLACED"))
                .hasMessageStartingWith("""
                    the services published other messages
                      expected:  ORDER_PLACED
                      found:     ORDER_PLACED, INVENTORY_RESERVED
                    """);
        assertThatThrownBy(() -> assertThat(world).caused("INVENTORY_RESERVED", "ORDER_PLACED"))
                .hasMessageStartingWith("""
                    INVENTORY_RESERVED did not lead to ORDER_PLACED
                      expected:  ORDER_PLACED published while INVENTORY_RESERVED is handled
                      found:     ORDER_PLACED with no message as its cause
                    """);
        assertFails(() -> assertThat(world).deliveredTo("chargee"), """
            the world has no subscription 'chargee'
              expected:  one of [charge, create-invoice, reserve]
              nearest:   'charge'
              to mend:   correct the name, or subscribe a service with world.subscribe(...)
            """);
    }

    @Test
    void messages_of_others_reach_the_services_too() {
        subscribeBoth(world);
        tester.givenSent("order-events", EventBusMessage.of("ORDER_PLACED", Map.of("id", "o-2")));
        world.settle();

        assertThat(world.service("billing")).hasStoredOnly("charges", "o-2");
    }

    @Test
    void what_a_subscription_gets_is_not_judged_by_the_schema_of_its_publisher() {
        var checked = Scopes.withSchemas("classpath:schemas").tester();
        checked.world()
                .subscribe(
                        "inventory",
                        Subscription.on("order-events")
                                .named("count")
                                .where(EventFilter.type("ORDER_PLACED"))
                                .handle(event -> Story.of(ask -> ask.keyValueStoreUpsert("counts", event.data()))));
        var dear = EventBusMessage.of("ORDER_PLACED", Map.of("id", "o-1", "total", 101))
                .withMetadata("version", "1.0");

        checked.givenSent("order-events", dear).givenSentAfter(Duration.ofHours(1), "order-events", dear);
        checked.world().settle();

        assertThat(checked.world()).deliveredTo("count", 2);
        assertThatThrownBy(() -> checked.givenSent("order-events", dear.withType("ORDER_LOST")))
                .isInstanceOf(StoryTestError.class)
                .hasMessageStartingWith("nobody can have sent this message to 'order-events'");
    }

    @Test
    void a_world_that_never_settles_is_an_error_of_the_test() {
        world.subscribe(
                "loop",
                Subscription.on("order-events")
                        .named("double")
                        .handle(event -> Story.of(ask -> {
                            ask.eventBusSendMessage("order-events", EventBusMessage.of("ORDER_PLACED", 1));
                            ask.eventBusSendMessage("order-events", EventBusMessage.of("ORDER_PLACED", 2));
                        })));

        assertThatThrownBy(() -> place(world))
                .isInstanceOf(StoryTestError.class)
                .hasMessageStartingWith("the world did not settle within 100000 deliveries");
    }
}
