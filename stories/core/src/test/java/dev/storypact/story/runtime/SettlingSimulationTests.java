package dev.storypact.story.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.storypact.story.RetryPolicy;
import dev.storypact.story.Story;
import dev.storypact.story.message.EventBusMessage;
import dev.storypact.story.message.EventFilter;
import dev.storypact.story.message.ProcessingFailed;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A simulation keeps the promises of the event bus, but delivers only while it settles. */
class SettlingSimulationTests {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private final Simulation simulation = Simulation.startingAt(START, Map.of());
    private final List<String> seen = new ArrayList<>();

    private static StoryRuntime runtime(Simulation service) {
        return StoryRuntime.simulated(service.processors(), service.clock(), List.of());
    }

    private void subscribe(Subscription subscription) {
        var runtime = runtime(simulation);
        simulation.subscribe(subscription, runtime::run);
    }

    private Subscription recording(String name) {
        return Subscription.on("orders")
                .named(name)
                .handle(
                        Integer.class,
                        event -> Story.of(ask -> {
                            seen.add(name + " " + event.data() + " at " + Duration.between(START, ask.dateNow()));
                        }));
    }

    private void publish(EventBusMessage<?>... messages) {
        runtime(simulation).run(Story.of(ask -> ask.eventBusSendMessages("orders", List.of(messages))));
    }

    @Test
    void nothing_is_delivered_before_the_world_settles() {
        subscribe(recording("count"));
        publish(EventBusMessage.of(1));

        assertThat(seen).isEmpty();
        simulation.settle();
        assertThat(seen).containsExactly("count 1 at PT0S");
    }

    @Test
    void what_is_not_delivered_yet_is_known() {
        subscribe(recording("count"));
        subscribe(Subscription.on("orders")
                .named("paid")
                .where(EventFilter.type("PAID"))
                .handle(event -> Story.of(ask -> {
                    throw new IllegalStateException("never");
                })));
        publish(EventBusMessage.of("PLACED", 1), EventBusMessage.of("PAID", 2));

        var published = simulation.published();
        assertThat(simulation.undelivered())
                .containsExactly(
                        new UndeliveredMessage("count", published.get(0), 0),
                        new UndeliveredMessage("count", published.get(1), 0),
                        new UndeliveredMessage("paid", published.get(1), 0));
        simulation.settle();
        assertThat(simulation.undelivered()).isEmpty();
    }

    @Test
    void a_message_that_nobody_wants_is_not_undelivered() {
        publish(EventBusMessage.of("PLACED", 1));

        assertThat(simulation.undelivered()).isEmpty();
    }

    @Test
    void each_subscription_gets_each_message_that_its_filter_accepts() {
        subscribe(recording("all"));
        subscribe(Subscription.on("orders")
                .named("placed")
                .where(EventFilter.type("PLACED"))
                .handle(event -> Story.of(ask -> seen.add("placed"))));

        publish(EventBusMessage.of("PLACED", 1), EventBusMessage.of("PAID", 2));
        simulation.settle();

        assertThat(seen).containsExactly("all 1 at PT0S", "all 2 at PT0S", "placed");
    }

    @Test
    void what_handlers_publish_is_delivered_too() {
        subscribe(recording("count"));
        subscribe(Subscription.on("orders")
                .named("again")
                .where(EventFilter.type("PLACED"))
                .handle(event -> Story.of(ask -> ask.eventBusSendMessage("orders", EventBusMessage.of("PAID", 2)))));

        publish(EventBusMessage.of("PLACED", 1));
        simulation.settle();

        assertThat(seen).containsExactly("count 1 at PT0S", "count 2 at PT0S");
        assertThat(simulation.published().get(1).message().metadataText("causationId"))
                .contains("event-1");
    }

    @Test
    void a_story_that_waits_for_a_message_lets_the_subscriptions_handle_theirs() {
        subscribe(Subscription.on("orders")
                .named("reply")
                .handle(event -> Story.of(ask -> ask.eventBusSendMessage("replies", EventBusMessage.of("REPLY", 1)))));
        subscribe(recording("unrelated"));
        Story<Integer> asking = ask -> {
            ask.eventBusSendMessage("orders", EventBusMessage.of(7));
            return ask.eventBusReceiveMessages("replies", EventFilter.all(), 1, Duration.ofHours(1))
                    .size();
        };

        var told = runtime(simulation).run(asking);

        assertThat(told.outcome().orThrow()).isEqualTo(1);
        assertThat(simulation.clock().now()).isEqualTo(START);
        assertThat(simulation.handled()).hasSize(1);
        assertThat(simulation.undelivered()).hasSize(1);
        assertThat(seen).isEmpty();
    }

    @Test
    void retries_wait_on_the_virtual_clock() {
        subscribe(Subscription.on("orders")
                .named("flaky")
                .handle(event -> Story.of(ask -> {
                    seen.add("tried at " + Duration.between(START, ask.dateNow()));
                    if (seen.size() < 3) {
                        throw new IllegalStateException("not yet");
                    }
                }))
                .retrying(RetryPolicy.exponential(3, Duration.ofMinutes(1))));

        publish(EventBusMessage.of(1));
        simulation.settle();

        assertThat(seen).containsExactly("tried at PT0S", "tried at PT1M", "tried at PT3M");
        assertThat(simulation.handled()).extracting(HandledMessage::attempt).containsExactly(1, 2, 3);
        assertThat(simulation.handled()).extracting(HandledMessage::succeeded).containsExactly(false, false, true);
    }

    @Test
    void a_message_tried_in_vain_is_dead_lettered() {
        subscribe(Subscription.on("orders")
                .named("broken")
                .handle(event -> Story.of(ask -> {
                    throw new IllegalStateException("never");
                }))
                .retrying(RetryPolicy.fixed(2, Duration.ofSeconds(1)))
                .deadLetteringTo("dead-letters"));

        publish(EventBusMessage.of(1));
        simulation.settle();

        assertThat(simulation.published()).last().satisfies(letter -> {
            assertThat(letter.eventBusName()).isEqualTo("dead-letters");
            assertThat(letter.message().type()).contains(ProcessingFailed.TYPE);
        });
        assertThat(simulation.deliveryCounts()).isEqualTo(new DeliveryCounts(0, 2, 1, 0, 0));
        assertThat(simulation.handled())
                .allSatisfy(handled ->
                        assertThat(handled.error()).contains("Story/Defect: java.lang.IllegalStateException: never"));
    }

    @Test
    void data_that_a_handler_can_not_read_is_an_attempt_without_a_story() {
        subscribe(recording("count"));
        publish(EventBusMessage.of("many"));

        simulation.settle();

        assertThat(simulation.handled()).singleElement().satisfies(handled -> {
            assertThat(handled.result()).isEmpty();
            assertThat(handled.error()).get().asString().contains("Integer");
        });
        assertThat(simulation.deliveryCounts().lost()).isEqualTo(1);
    }

    @Test
    void a_duplicate_within_the_window_is_dropped() {
        subscribe(recording("count"));
        publish(
                EventBusMessage.of(1).withDeduplicationId("d"),
                EventBusMessage.of(2).withDeduplicationId("d"));

        simulation.settle();

        assertThat(seen).containsExactly("count 1 at PT0S");
        assertThat(simulation.deliveryCounts().duplicates()).isEqualTo(1);
    }

    @Test
    void another_service_has_stores_of_its_own_on_the_same_buses() {
        var other = simulation.ofAnotherService(Map.of());
        var handlers = runtime(other);
        other.subscribe(
                Subscription.on("orders")
                        .named("store")
                        .handle(event ->
                                Story.of(ask -> ask.keyValueStoreUpsert("items", Map.of("id", ask.guidNew())))),
                handlers::run);

        publish(EventBusMessage.of(1));
        simulation.settle();

        assertThat(other.items("items")).hasSize(1);
        assertThat(simulation.items("items")).isEmpty();
        assertThat(other.published()).isEqualTo(simulation.published());
    }

    @Test
    void a_world_that_never_settles_is_ended() {
        subscribe(Subscription.on("orders")
                .named("double")
                .handle(event -> Story.of(ask -> {
                    ask.eventBusSendMessages("orders", List.of(EventBusMessage.of(1), EventBusMessage.of(2)));
                })));
        publish(EventBusMessage.of(0));

        assertThatIllegalStateException()
                .isThrownBy(simulation::settle)
                .withMessage(
                        "the world did not settle within 100000 deliveries, at last to [double]: a handler publishes"
                                + " more than it handles");
    }

    @Test
    void two_subscriptions_of_one_name_are_refused() {
        subscribe(recording("count"));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> subscribe(recording("count")))
                .withMessage("two subscriptions are named 'count', to 'orders' and to 'orders': name one differently");
    }
}
