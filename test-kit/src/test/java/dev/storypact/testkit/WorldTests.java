package dev.storypact.testkit;

import static dev.storypact.testkit.matcher.StoryActions.keyValueStoreUpsert;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.storypact.story.RetryPolicy;
import dev.storypact.story.Story;
import dev.storypact.story.Subscribes;
import dev.storypact.story.action.Done;
import dev.storypact.story.action.KeyValueStoreUpsert;
import dev.storypact.story.action.StoryError;
import dev.storypact.story.message.EventBusMessage;
import dev.storypact.story.message.EventFilter;
import dev.storypact.story.runtime.Subscription;
import dev.storypact.testkit.fixture.Scopes;
import dev.storypact.testkit.internal.recording.TesterScope;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** The cross-service system of the seed page: orders, inventory and billing in one world. */
class WorldTests {

    record Order(String id) {}

    static final class Inventory {

        @Subscribes(bus = "order-events", type = "ORDER_PLACED")
        static Story<Done> reserve(EventBusMessage<Order> event) {
            return Story.of(ask -> {
                ask.keyValueStoreUpsert("reservations", event.data());
                ask.eventBusSendMessage("inventory-events", EventBusMessage.of("INVENTORY_RESERVED", event.data()));
            });
        }

        private Inventory() {}
    }

    static final class Billing {

        @Subscribes(bus = "order-events", type = "ORDER_PLACED")
        static Story<Done> createInvoice(EventBusMessage<Order> event) {
            return Story.of(ask -> ask.keyValueStoreUpsert("invoices", event.data()));
        }

        @Subscribes(bus = "inventory-events", type = "INVENTORY_RESERVED")
        static Story<Done> charge(EventBusMessage<Order> event) {
            return Story.of(ask -> ask.keyValueStoreUpsert("charges", event.data()));
        }

        private Billing() {}
    }

    private static final Story<Done> PLACE = Story.of(
            ask -> ask.eventBusSendMessage("order-events", EventBusMessage.of("ORDER_PLACED", new Order("o-1"))));

    private final TesterScope scope = Scopes.withoutSchemas();
    private final StoryTester tester = scope.tester();
    private final World world = tester.world();

    private void placed() {
        assertThat(world.service("orders").tell(PLACE.named("place"))).succeeded();
        world.settle();
    }

    private void subscribeBoth() {
        world.subscribe("inventory", Inventory.class).subscribe("billing", Billing.class);
    }

    private static Subscription failing(String name) {
        return Subscription.on("order-events")
                .named(name)
                .where(EventFilter.type("ORDER_PLACED"))
                .handle(event -> Story.of(ask -> {
                    throw new IllegalStateException("no luck");
                }))
                .retrying(RetryPolicy.fixed(2, Duration.ofHours(1)));
    }

    private static void assertFails(ThrowingCallable assertion, String message) {
        assertThatThrownBy(assertion).isInstanceOf(AssertionError.class).hasMessage(message.stripTrailing());
    }

    @Test
    void an_order_goes_through_all_services() {
        subscribeBoth();
        placed();

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
    void the_causal_chain_prints_as_text() {
        subscribeBoth();
        placed();

        assertThat(world.chain()).hasToString("""
            ORDER_PLACED event-1 to 'order-events', published by orders
              inventory: reserve
                INVENTORY_RESERVED event-2 to 'inventory-events'
                  billing: charge
              billing: create-invoice\
            """);
        assertThat(world.chain().causes(world.published().get(1)))
                .containsExactly(world.published().get(0));
    }

    @Test
    void the_causal_chain_prints_as_a_mermaid_sequence_diagram() {
        subscribeBoth();
        world.subscribe("mail; end", failing("mail").deadLetteringTo("dead-letters"));
        placed();

        assertThat(world.chain().toMermaid()).isEqualTo("""
            sequenceDiagram
              participant s0 as orders
              participant s1 as inventory
              participant s2 as mail#59; end
              participant s3 as billing
              s0->>s1: ORDER_PLACED (reserve)
              s0->>s3: ORDER_PLACED (create-invoice)
              s0-xs2: ORDER_PLACED (mail)
              s1->>s3: INVENTORY_RESERVED (charge)
              s0-xs2: ORDER_PLACED (mail, attempt 2)\
            """);
    }

    @Test
    void a_message_that_is_lost_fails_the_test() {
        world.subscribe("mail", failing("mail"));
        placed();

        assertFails(scope::verify, """
            1 message given up without a dead letter, and no assertion looked for it
              found:    by 'mail' in attempt 2: Story/Defect: java.lang.IllegalStateException: no luck
              chain:    ORDER_PLACED event-1 to 'order-events', published by orders
                          mail: mail, failed 2 times, at last with Story/Defect: java.lang.IllegalStateException: no luck
              steps:    orders: story 'place'
                            1  Context::List -> {}
                            2  EventBus::SendMessages {"eventBusName":"order-events","eventBusMessages":[{"type":"ORDER_PLACED","data":{"id":"o-1"},"metadata":{}}],"context":{}} -> nothing
                        mail: story 'mail'
                            none
                        mail: story 'mail'
                            none
              to mend:  correct the handler, give the subscription a dead-letter bus, or expect it with\
             assertThat(world).lost("mail")
            """);
    }

    @Test
    void a_loss_of_one_subscription_excuses_none_of_another() {
        world.subscribe("mail", failing("mail")).subscribe("print", failing("print"));
        placed();

        assertThat(world).lost("mail");
        assertThatThrownBy(scope::verify).hasMessageStartingWith("""
            1 message given up without a dead letter, and no assertion looked for it
              found:    by 'print' in attempt 2: Story/Defect: java.lang.IllegalStateException: no luck
            """);
        assertThat(world).lost("print");
        assertThatCode(scope::verify).doesNotThrowAnyException();
    }

    @Test
    void who_reads_all_losses_has_looked_at_them() {
        world.subscribe("mail", failing("mail")).subscribe("print", failing("print"));
        placed();

        assertThat(world.lost()).hasSize(2);
        assertThatCode(scope::verify).doesNotThrowAnyException();
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
        subscribeBoth();
        placed();

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
    void types_that_nobody_published_have_a_nearest() {
        subscribeBoth();
        placed();

        assertThatThrownBy(() -> assertThat(world).caused("ORDER_PLACD", "INVENTORY_RESERVD"))
                .hasMessageStartingWith("""
                    ORDER_PLACD did not lead to INVENTORY_RESERVD
                      expected:  INVENTORY_RESERVD published while ORDER_PLACD is handled
                      found:     no INVENTORY_RESERVD
                      nearest:   the type 'ORDER_PLACED'
                                 the type 'INVENTORY_RESERVED'
                    """);
    }

    @Test
    void a_dead_letter_says_what_was_given_up_and_why() {
        world.subscribe("mail", failing("mail").deadLetteringTo("dead-letters"));
        placed();

        assertThat(world)
                .deadLettered("mail")
                .exactlyOne()
                .hasError(StoryError.DEFECT)
                .hasErrorContaining("no luck")
                .hasAttempts(2)
                .originalEvent()
                .hasType("ORDER_PLACED")
                .hasData("/id", "o-1")
                .messages()
                .and()
                .letters()
                .hasSize(1)
                .and()
                .deliveredTo("mail", 0);
        var chain = """
              chain:     ORDER_PLACED event-1 to 'order-events', published by orders
                           mail: mail, failed 2 times, at last with Story/Defect: java.lang.IllegalStateException: no luck
                             PROCESSING_FAILED event-2 to 'dead-letters'
                               delivered to nobody
              steps:     mail: story 'mail'
                             none
                         mail: story 'mail'
                             none
                         mail: story 'mail'
                             1  Date::Now -> "2026-01-01T01:00:00Z"
                             2  Context::List -> {}
                             3  EventBus::SendMessages {"eventBusName":"dead-letters","eventBusMessages":[{"source":"mail","type":"PROCESSING_FAILED","data":{"originalEvent":{"type":"ORDER_PLACED","data":{"id":"o-1"... -> nothing
            """;
        var letters = assertThat(world).deadLettered("mail");
        assertFails(() -> letters.hasSize(2), """
            the subscription 'mail' has 1 dead letter
              expected:  exactly 2
              found:     from 'mail': Story/Defect: java.lang.IllegalStateException: no luck
            """ + chain);
        assertFails(() -> letters.letter(1), """
            the subscription 'mail' has 1 dead letter
              expected:  a letter at the place 1, counted from 0
              found:     from 'mail': Story/Defect: java.lang.IllegalStateException: no luck
            """ + chain);
        assertFails(() -> letters.exactlyOne().hasError("Story/Other"), """
            the dead letter of the subscription 'mail' has another error
              expected:  an error of type Story/Other
              found:     Story/Defect: java.lang.IllegalStateException: no luck
            """ + chain);
        assertFails(() -> letters.exactlyOne().hasErrorContaining("timeout"), """
            the dead letter of the subscription 'mail' has another error
              expected:  an error with 'timeout' in it
              found:     Story/Defect: java.lang.IllegalStateException: no luck
            """ + chain);
        assertFails(() -> letters.exactlyOne().hasAttempts(3), """
            the dead letter of the subscription 'mail' has another number of attempts
              expected:  3
              found:     2
            """ + chain);
    }

    @Test
    void a_dead_letter_is_of_the_subscription_that_gave_up() {
        subscribeBoth();
        world.subscribe("mail", failing("mail").deadLetteringTo("dead-letters"));
        placed();

        assertThat(world).deadLettered("mail");
        assertFails(() -> assertThat(world).deadLettered("charge"), """
            no message of the subscription 'charge' was dead-lettered
              expected:  at least one dead letter from 'charge'
              chain:     ORDER_PLACED event-1 to 'order-events', published by orders
                           inventory: reserve
                             INVENTORY_RESERVED event-2 to 'inventory-events'
                               billing: charge
                           billing: create-invoice
                           mail: mail, failed 2 times, at last with Story/Defect: java.lang.IllegalStateException: no luck
                             PROCESSING_FAILED event-3 to 'dead-letters'
                               delivered to nobody
              steps:     billing: story 'charge'
                             1  KeyValueStore::Upsert {"keyValueStoreName":"charges","item":{"id":"o-1"}} -> {"id":"o-1"}
            """);
    }

    @Test
    void a_lost_message_can_be_expected() {
        world.subscribe("inventory", Inventory.class).subscribe("mail", failing("mail"));
        placed();

        assertThat(world).lost("mail");
        assertThatCode(scope::verify).doesNotThrowAnyException();
        assertFails(() -> assertThat(world).lost("reserve"), """
            no message of the subscription 'reserve' was lost
              expected:  at least one that was given up without a dead letter
              chain:     ORDER_PLACED event-1 to 'order-events', published by orders
                           inventory: reserve
                             INVENTORY_RESERVED event-2 to 'inventory-events'
                               delivered to nobody
                           mail: mail, failed 2 times, at last with Story/Defect: java.lang.IllegalStateException: no luck
              steps:     inventory: story 'reserve'
                             1  KeyValueStore::Upsert {"keyValueStoreName":"reservations","item":{"id":"o-1"}} -> {"id":"o-1"}
                             2  Context::List -> {}
                             3  EventBus::SendMessages {"eventBusName":"inventory-events","eventBusMessages":[{"type":"INVENTORY_RESERVED","data":{"id":"o-1"},"metadata":{}}],"context":{}} -> nothing
            """);
    }

    @Test
    void a_message_tried_in_vain_is_dead_lettered_after_its_retries() {
        world.subscribe("mail", failing("mail").deadLetteringTo("dead-letters"));
        tester.at("2026-03-01T00:00:00Z");
        placed();

        assertThat(world).deadLettered("mail").and().publishedInOrder("ORDER_PLACED", "PROCESSING_FAILED");
        assertThat(tester.now()).isEqualTo(Instant.parse("2026-03-01T01:00:00Z"));
        assertThatCode(scope::verify).doesNotThrowAnyException();
        assertFails(() -> assertThat(world).deadLetteredNothing(), """
            1 message dead-lettered
              expected:  no dead letter
              found:     from 'mail': Story/Defect: java.lang.IllegalStateException: no luck
              chain:     ORDER_PLACED event-1 to 'order-events', published by orders
                           mail: mail, failed 2 times, at last with Story/Defect: java.lang.IllegalStateException: no luck
                             PROCESSING_FAILED event-2 to 'dead-letters'
                               delivered to nobody
              steps:     orders: story 'place'
                             1  Context::List -> {}
                             2  EventBus::SendMessages {"eventBusName":"order-events","eventBusMessages":[{"type":"ORDER_PLACED","data":{"id":"o-1"},"metadata":{}}],"context":{}} -> nothing
                         mail: story 'mail'
                             none
                         mail: story 'mail'
                             none
                         mail: story 'mail'
                             1  Date::Now -> "2026-03-01T01:00:00Z"
                             2  Context::List -> {}
                             3  EventBus::SendMessages {"eventBusName":"dead-letters","eventBusMessages":[{"source":"mail","type":"PROCESSING_FAILED","data":{"originalEvent":{"type":"ORDER_PLACED","data":{"id":"o-1"... -> nothing
            """);
    }

    @Test
    void a_service_can_be_made_to_fail_as_in_any_test() {
        subscribeBoth();
        world.service("inventory")
                .failingNth(1, keyValueStoreUpsert("reservations"), KeyValueStoreUpsert.SERVICE_UNAVAILABLE);
        placed();

        assertThat(world).deliveredTo("reserve", 1).deliveredTo("charge", 1);
        assertThat(world.chain().toString()).contains("inventory: reserve, handled after it failed once");
    }

    @Test
    void a_service_that_does_nothing_has_a_wrong_name() {
        subscribeBoth();
        placed();
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
        subscribeBoth();
        assertFails(() -> assertThat(world).deliveredTo("charge"), """
            the subscription 'charge' handled no message
              expected:  at least one message handled
              found:     no subscription handled any
              chain:     no message was published
              steps:     no story was told
              to mend:   publish such a message before, or correct the message or the subscription's filter
            """);
        placed();
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
        subscribeBoth();
        tester.givenSent("order-events", EventBusMessage.of("ORDER_PLACED", Map.of("id", "o-2")));
        world.settle();

        assertThat(world.service("billing")).hasStoredOnly("charges", "o-2");
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

        assertThatThrownBy(this::placed)
                .isInstanceOf(StoryTestError.class)
                .hasMessageStartingWith("the world did not settle within 100000 deliveries");
    }
}
