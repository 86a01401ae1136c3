package dev.storypact.testkit;

import static dev.storypact.testkit.matcher.StoryActions.eventBusReceiveMessages;
import static dev.storypact.testkit.matcher.StoryActions.guidNew;
import static dev.storypact.testkit.matcher.StoryActions.keyValueStoreUpsert;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.storypact.story.RetryPolicy;
import dev.storypact.story.Story;
import dev.storypact.story.Subscribes;
import dev.storypact.story.action.Done;
import dev.storypact.story.action.KeyValueStoreUpsert;
import dev.storypact.story.message.EventBusMessage;
import dev.storypact.story.message.EventFilter;
import dev.storypact.story.runtime.Subscription;
import dev.storypact.testkit.fixture.Scopes;
import dev.storypact.testkit.internal.recording.TesterScope;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Stories that wait for messages: of other services of their world, or of those that a test sends later. */
class WaitingForMessagesTests {

    record Payment(String id) {}

    static final class Payments {

        @Subscribes(bus = "payments", type = "PAYMENT_ASKED", name = "pay")
        static Story<Done> pay(EventBusMessage<Payment> event) {
            return Story.of(ask -> {
                ask.keyValueStoreUpsert("paid", event.data());
                ask.eventBusSendMessage("payments", EventBusMessage.of("PAID", event.data()));
            });
        }

        private Payments() {}
    }

    private static final Story<Integer> PAY = ask -> {
        ask.eventBusSendMessage("payments", EventBusMessage.of("PAYMENT_ASKED", new Payment("p-1")));
        return ask.eventBusReceiveMessages("payments", EventFilter.type("PAID"), 1, Duration.ofMinutes(1))
                .size();
    };

    private final TesterScope scope = Scopes.withoutSchemas();
    private final StoryTester tester = scope.tester();
    private final World world = tester.world();

    @Test
    void a_story_that_waits_for_the_reply_of_another_service_gets_it() {
        world.subscribe("payments", Payments.class);

        assertThat(world.service("shop").tell(PAY)).returned(1);

        assertThat(world).deliveredTo("pay", 1).publishedInOrder("PAYMENT_ASKED", "PAID");
        assertThat(world.service("payments")).hasStoredOnly("paid", "p-1");
        assertThat(tester).isAt("2026-01-01T00:00:00Z");
        assertThatCode(scope::verify).doesNotThrowAnyException();
    }

    @Test
    void what_others_publish_while_a_story_waits_is_no_publication_of_it() {
        world.subscribe("payments", Payments.class);

        var run = world.service("shop").tell(PAY.named("shop"));

        assertThat(run).publishedTo("payments").inOrder("PAYMENT_ASKED");
        assertThat(world.chain()).hasToString("""
                PAYMENT_ASKED event-1 to 'payments', published by shop
                  payments: pay
                    PAID event-2 to 'payments'
                      delivered to nobody""");
    }

    @Test
    void a_service_handles_messages_while_a_story_of_its_own_waits() {
        world.subscribe("shop", Payments.class);

        var run = world.service("shop").tell(ask -> {
            var received = ask.tell(PAY);
            ask.guidNew();
            return received;
        });

        assertThat(run)
                .returned(1)
                .neverAsked(keyValueStoreUpsert("paid"))
                .askedInOrder(eventBusReceiveMessages("payments"), guidNew());
        assertThat(world.stories().get(0).steps()).hasSize(4);
        assertThat(world.stories().get(1).storyName()).contains("pay");
        assertThat(world.stories().get(1).steps()).hasSize(3);
    }

    @Test
    void branches_of_a_parallel_block_get_replies_too() {
        world.subscribe("payments", Payments.class);

        var run = world.service("shop").tell(ask -> ask.parallel(List.of(PAY, inside -> 7)));

        assertThat(run).returned(List.of(1, 7));
    }

    @Test
    void a_handler_that_waits_for_another_service_gets_its_reply_while_the_world_settles() {
        world.subscribe("payments", Payments.class)
                .subscribe(
                        "shop",
                        Subscription.on("orders")
                                .named("order")
                                .handle(event -> Story.of(ask -> {
                                    ask.keyValueStoreUpsert("received", Map.of("id", "r-" + ask.tell(PAY)));
                                })));
        assertThat(world.service("web")
                        .tell(Story.of(ask -> ask.eventBusSendMessage("orders", EventBusMessage.of("PLACED", 1)))))
                .succeeded();

        world.settle();

        assertThat(world).deliveredTo("order", 1).deliveredTo("pay", 1);
        assertThat(world.service("shop")).hasStoredOnly("received", "r-1");
    }

    @Test
    void a_wait_lasts_as_long_as_the_retry_that_brings_the_reply() {
        world.subscribe(
                "payments",
                Subscription.of(Payments.class).get(0).retrying(RetryPolicy.fixed(3, Duration.ofSeconds(20))));
        world.service("payments").failingNth(1, keyValueStoreUpsert("paid"), KeyValueStoreUpsert.SERVICE_UNAVAILABLE);

        assertThat(world.service("shop").tell(PAY)).returned(1);

        assertThat(tester).isAt("2026-01-01T00:00:20Z");
    }

    @Test
    void a_wait_ends_without_a_message_where_nobody_replies_in_time() {
        world.subscribe(
                "payments",
                Subscription.of(Payments.class).get(0).retrying(RetryPolicy.fixed(3, Duration.ofMinutes(2))));
        world.service("payments").failingNth(1, keyValueStoreUpsert("paid"), KeyValueStoreUpsert.SERVICE_UNAVAILABLE);

        assertThat(world.service("shop").tell(PAY)).returned(0);
        assertThat(tester).isAt("2026-01-01T00:01:00Z");
        assertThat(world.undelivered()).hasSize(1);

        world.settle();
        assertThat(world).deliveredTo("pay", 1);
    }

    @Test
    void a_message_that_is_sent_later_ends_the_wait_for_it() {
        tester.givenSentAfter(Duration.ofSeconds(30), "payments", EventBusMessage.of("PAID", new Payment("p-1")));

        var run = tester.tell(PAY);

        assertThat(run).returned(1).publishedTo("payments").inOrder("PAYMENT_ASKED");
        assertThat(tester).isAt("2026-01-01T00:00:30Z");
    }

    @Test
    void a_message_that_is_sent_too_late_is_not_received() {
        tester.givenSentAfter(Duration.ofSeconds(61), "payments", EventBusMessage.of("PAID", new Payment("p-1")));

        assertThat(tester.tell(PAY)).returned(0);
        assertThat(tester).isAt("2026-01-01T00:01:00Z");
    }

    @Test
    void a_world_settles_after_what_is_sent_later() {
        world.subscribe("payments", Payments.class);
        tester.givenSentAfter(Duration.ofHours(1), "payments", EventBusMessage.of("PAYMENT_ASKED", new Payment("p-1")));

        world.settle();

        assertThat(world).deliveredTo("pay", 1);
        assertThat(tester).isAt("2026-01-01T01:00:00Z");
    }

    @Test
    void a_message_that_its_schema_refuses_is_refused_before_its_time() {
        var checked = Scopes.withSchemas("classpath:schemas").tester();
        var dear = EventBusMessage.of("ORDER_PLACED", Map.of("total", 101)).withMetadata("version", "1.0");

        assertThatThrownBy(() -> checked.givenSentAfter(Duration.ofDays(1), "order-events", dear))
                .isInstanceOf(StoryTestError.class)
                .hasMessageStartingWith("nobody can have sent this message to 'order-events'");
    }

    @Test
    void a_time_that_has_passed_is_refused() {
        assertThatThrownBy(() -> tester.givenSentAfter(Duration.ofSeconds(-1), "payments", EventBusMessage.of(1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("givenSentAfter(...) takes a time to come, not PT-1S");
    }
}
