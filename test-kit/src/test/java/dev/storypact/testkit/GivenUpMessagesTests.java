package dev.storypact.testkit;

import static dev.storypact.testkit.fixture.OrderSystem.failing;
import static dev.storypact.testkit.fixture.OrderSystem.place;
import static dev.storypact.testkit.fixture.OrderSystem.subscribeBoth;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.storypact.story.action.StoryError;
import dev.storypact.testkit.fixture.OrderSystem.Inventory;
import dev.storypact.testkit.fixture.Scopes;
import dev.storypact.testkit.internal.recording.TesterScope;
import java.time.Instant;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Messages that a subscription of a world gives up: dead letters and losses. */
class GivenUpMessagesTests {

    private final TesterScope scope = Scopes.withoutSchemas();
    private final StoryTester tester = scope.tester();
    private final World world = tester.world();

    private static void assertFails(ThrowingCallable assertion, String message) {
        assertThatThrownBy(assertion).isInstanceOf(AssertionError.class).hasMessage(message.stripTrailing());
    }

    @Test
    void a_message_that_is_lost_fails_the_test() {
        world.subscribe("mail", failing("mail"));
        place(world);

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
        place(world);

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
        place(world);

        assertThat(world.lost()).hasSize(2);
        assertThatCode(scope::verify).doesNotThrowAnyException();
    }

    @Test
    void a_dead_letter_says_what_was_given_up_and_why() {
        world.subscribe("mail", failing("mail").deadLetteringTo("dead-letters"));
        place(world);

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
        subscribeBoth(world);
        world.subscribe("mail", failing("mail").deadLetteringTo("dead-letters"));
        place(world);

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
        place(world);

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
        place(world);

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
}
