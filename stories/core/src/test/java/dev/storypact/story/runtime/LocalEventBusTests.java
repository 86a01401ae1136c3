package dev.storypact.story.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.storypact.story.Outcome;
import dev.storypact.story.Story;
import dev.storypact.story.Subscribes;
import dev.storypact.story.action.Done;
import dev.storypact.story.message.ContextKey;
import dev.storypact.story.message.ContextKeys;
import dev.storypact.story.message.EventBusMessage;
import dev.storypact.story.message.EventFilter;
import dev.storypact.story.message.MessageMetadata;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class LocalEventBusTests {

    private static final ContextKey<String> USER = ContextKey.of("user", String.class);

    record OrderPlaced(String orderId, int items) {}

    /** What another service declares for the same event: its own type, with less in it. */
    record OrderToReserve(String orderId) {}

    private final ConcurrentLinkedQueue<Object> seen = new ConcurrentLinkedQueue<>();

    @Test
    void fans_a_message_out_to_all_subscriptions_each_in_its_own_type() {
        var first = Subscription.on("order-events").named("first").handle(OrderPlaced.class, this::see);
        var second = Subscription.on("order-events").named("second").handle(OrderToReserve.class, this::see);

        publish(List.of(first, second), "order-events", EventBusMessage.of("ORDER_PLACED", new OrderPlaced("o-1", 2)));

        assertThat(seen).containsExactlyInAnyOrder(new OrderPlaced("o-1", 2), new OrderToReserve("o-1"));
    }

    @Test
    void delivers_only_what_the_filter_accepts_and_only_from_its_own_bus() {
        var placed = Subscription.on("order-events")
                .named("placed")
                .where(EventFilter.type("ORDER_PLACED").and(EventFilter.versions("1.x")))
                .handle(OrderToReserve.class, this::see);
        var elsewhere = Subscription.on("user-events").named("elsewhere").handle(this::see);

        publish(
                List.of(placed, elsewhere),
                "order-events",
                EventBusMessage.of("ORDER_SHIPPED", new OrderToReserve("shipped"))
                        .withMetadata("version", "1.0"),
                EventBusMessage.of("ORDER_PLACED", new OrderToReserve("placed 2.0"))
                        .withMetadata("version", "2.0"),
                EventBusMessage.of("ORDER_PLACED", new OrderToReserve("placed 1.0"))
                        .withMetadata("version", "1.0"));

        assertThat(seen).containsExactly(new OrderToReserve("placed 1.0"));
    }

    @Test
    void a_handler_that_fails_is_unseen_by_the_publisher_and_by_the_others() {
        var throwing = Subscription.on("order-events").named("throwing").handle(message -> ask -> {
            throw new IllegalStateException("broken");
        });
        var unreadable = Subscription.on("order-events").named("unreadable").handle(OrderPlaced.class, this::see);
        var working = Subscription.on("order-events").named("working").handle(OrderToReserve.class, this::see);

        var outcome = publish(
                List.of(throwing, unreadable, working),
                "order-events",
                EventBusMessage.of("ORDER_PLACED", new OrderToReserve("o-1")),
                EventBusMessage.of("ORDER_PLACED", new OrderToReserve("o-2")));

        assertThat(outcome.isSuccess()).isTrue();
        assertThat(seen).containsExactly(new OrderToReserve("o-1"), new OrderToReserve("o-2"));
    }

    @Test
    void a_subscription_handles_messages_one_by_one_in_the_order_of_publication() {
        var subscription = Subscription.on("order-events").named("ordered").handle(Integer.class, this::see);
        var messages = IntStream.range(0, 5_000).mapToObj(EventBusMessage::of).toArray(EventBusMessage<?>[]::new);

        publish(List.of(subscription), "order-events", messages);

        assertThat(seen)
                .containsExactlyElementsOf(IntStream.range(0, 5_000).boxed().toList());
    }

    @Test
    void completes_the_metadata_that_the_publisher_left_out() {
        var subscription = Subscription.on("order-events").named("seeing").handle(this::seeMetadata);
        var clock = VirtualClock.at(Instant.parse("2026-01-01T00:00:00Z"));

        try (var runtime =
                StoryRuntime.localBuilder().clock(clock).subscribe(subscription).build()) {
            runtime.run(
                    publishing("order-events", EventBusMessage.of("ORDER_PLACED", "data"))
                            .named("place-order"),
                    StorySession.startedBy("request-7"));
        }

        assertThat(seen).singleElement().isInstanceOfSatisfying(Map.class, metadata -> {
            assertThat(metadata.get(MessageMetadata.EVENT_ID)).asString().hasSize(36);
            assertThat(metadata.get(MessageMetadata.TIMESTAMP)).isEqualTo("2026-01-01T00:00:00Z");
            assertThat(metadata.get(MessageMetadata.CORRELATION_ID)).isEqualTo("request-7");
            assertThat(metadata.get(MessageMetadata.STORY)).isEqualTo("place-order");
        });
    }

    @Test
    void a_handler_reads_the_publishers_context_and_correlation_id_and_its_messages_name_their_cause() {
        var forwarding = Subscription.on("order-events").named("forwarding").handle(message -> ask -> {
            seen.add(ask.contextRead(USER) + " " + ask.contextRead(ContextKeys.CORRELATION_ID));
            ask.eventBusSendMessage("audit-events", EventBusMessage.of("SEEN", Map.of()));
            return Done.DONE;
        });
        var auditing = Subscription.on("audit-events")
                .named("auditing")
                .handle(message -> Story.of(ask ->
                        seen.add(message.metadata().get(MessageMetadata.CAUSATION_ID) + " " + ask.contextRead(USER))));

        try (var runtime =
                StoryRuntime.localBuilder().subscribe(forwarding, auditing).build()) {
            runtime.run(
                    ask -> ask.contextProvide(
                            USER,
                            "ada",
                            publishing(
                                    "order-events",
                                    EventBusMessage.of("ORDER_PLACED", "data").withMetadata("eventId", "e-1"))),
                    StorySession.startedBy("request-7"));
        }

        assertThat(seen).containsExactly("ada request-7", "e-1 ada");
    }

    @Test
    void an_unknown_bus_fails_the_action_and_names_the_buses_that_there_are() {
        var outcome = publish(
                List.of(Subscription.on("order-events").named("any").handle(this::see)),
                "oder-events",
                EventBusMessage.of("ORDER_PLACED", "data"));

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Failure.class,
                        failure -> assertThat(failure.error())
                                .hasToString(
                                        "EventBus::SendMessages/BusNotFound: there is no event bus 'oder-events', there are"
                                                + " [order-events]: declare it, or correct the name"));
    }

    @Test
    void data_that_is_no_json_fails_the_action_and_nothing_is_delivered() {
        var outcome = publish(
                List.of(Subscription.on("order-events").named("any").handle(this::see)),
                "order-events",
                EventBusMessage.of("ORDER_PLACED", "first"),
                EventBusMessage.of("ORDER_PLACED", cyclic()));

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Failure.class,
                        failure ->
                                assertThat(failure.error().type()).isEqualTo("EventBus::SendMessages/InvalidMessage"));
        assertThat(seen).isEmpty();
    }

    @Test
    void a_closed_bus_takes_no_more_messages() {
        var runtime = StoryRuntime.localBuilder().eventBuses("order-events").build();
        runtime.close();

        var outcome = runtime.run(publishing("order-events", EventBusMessage.of("ORDER_PLACED", "data")))
                .outcome();

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Failure.class,
                        failure -> assertThat(failure.error())
                                .hasToString(
                                        "EventBus::SendMessages/ServiceUnavailable: the local event bus is closed: publish before the"
                                                + " runtime is closed"));
    }

    @Test
    void two_subscriptions_of_one_name_are_refused() {
        var builder = StoryRuntime.localBuilder()
                .subscribe(
                        Subscription.on("order-events").named("same").handle(this::see),
                        Subscription.on("user-events").named("same").handle(this::see));

        assertThatIllegalArgumentException()
                .isThrownBy(builder::build)
                .withMessage("two subscriptions are named 'same', to 'order-events' and to 'user-events': name one"
                        + " differently");
    }

    static final class Inventory {
        @Subscribes(bus = "order-events", type = "ORDER_PLACED", versions = "1.x")
        static Story<Done> reserveStock(EventBusMessage<OrderToReserve> event) {
            return Story.of(ask -> ask.keyValueStoreUpsert(
                    "reservations", Map.of("id", event.data().orderId())));
        }
    }

    static final class NoHandler {
        @Subscribes(bus = "order-events", type = "ORDER_PLACED")
        static Story<Done> reserveStock(String event) {
            return Story.of(ask -> {});
        }
    }

    @Test
    void subscriptions_are_read_from_annotated_methods() {
        var subscriptions = Subscription.of(Inventory.class);

        assertThat(subscriptions).singleElement().satisfies(subscription -> {
            assertThat(subscription.eventBusName()).isEqualTo("order-events");
            assertThat(subscription.name()).isEqualTo("reserve-stock");
            assertThat(subscription.filter()).hasToString("(type = ORDER_PLACED and version in 1.x)");
        });
    }

    @Test
    void a_subscribing_method_that_is_no_handler_is_named_with_the_remedy() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Subscription.of(NoHandler.class))
                .withMessage(
                        "@Subscribes method 'static dev.storypact.story.Story<dev.storypact.story.action.Done> "
                                + NoHandler.class.getName()
                                + ".reserveStock(java.lang.String)' takes [class java.lang.String], so it"
                                + " can't handle messages: take exactly one EventBusMessage<...> that names the type of its data");
    }

    private Outcome<Done> publish(List<Subscription> subscriptions, String bus, EventBusMessage<?>... messages) {
        try (var runtime = StoryRuntime.localBuilder().subscribe(subscriptions).build()) {
            return runtime.run(publishing(bus, messages)).outcome();
        }
    }

    private static Story<Done> publishing(String bus, EventBusMessage<?>... messages) {
        return Story.of(ask -> ask.eventBusSendMessages(bus, List.of(messages)));
    }

    private Story<Done> see(EventBusMessage<?> message) {
        return Story.of(ask -> seen.add(message.data()));
    }

    private Story<Done> seeMetadata(EventBusMessage<JsonNode> message) {
        return Story.of(ask -> seen.add(message.metadata()));
    }

    private static Object cyclic() {
        var list = new ArrayList<Object>();
        list.add(list);
        return list;
    }
}
