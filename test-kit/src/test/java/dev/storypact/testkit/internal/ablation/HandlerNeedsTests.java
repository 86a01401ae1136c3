package dev.storypact.testkit.internal.ablation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storypact.contract.ObservedNeeds;
import dev.storypact.story.Ask;
import dev.storypact.story.Story;
import dev.storypact.story.action.Action;
import dev.storypact.story.action.LogLevel;
import dev.storypact.story.action.NetworkRequest;
import dev.storypact.story.action.NetworkResponse;
import dev.storypact.story.action.Performer;
import dev.storypact.story.message.EventBusMessage;
import dev.storypact.story.message.EventFilter;
import dev.storypact.story.message.StoryJson;
import dev.storypact.story.runtime.Subscription;
import dev.storypact.testkit.internal.tester.SimulatedTester;
import dev.storypact.testkit.internal.tester.StepFaults;
import dev.storypact.testkit.matcher.StoryActions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class HandlerNeedsTests {

    record Item(String sku, int quantity) {}

    record Order(String id, Optional<Instant> placedAt, List<Item> items, Optional<String> note) {}

    private static final StepFaults NO_FAULTS = new StepFaults() {
        @Override
        public <R> R perform(int number, Action<R> action, Performer performer) {
            return performer.perform(action);
        }
    };

    private final SimulatedTester tester = new SimulatedTester(Optional.empty(), NO_FAULTS, true);
    private final HandlerNeeds needs = new HandlerNeeds(Duration.ofSeconds(20));

    private static Subscription handling(BiConsumer<Ask, JsonNode> handler) {
        return Subscription.on("events")
                .named("it")
                .handle(event -> Story.of(ask -> handler.accept(ask, event.data())));
    }

    private static Subscription handlingOrder(BiConsumer<Ask, Order> handler) {
        return Subscription.on("events")
                .named("it")
                .handle(Order.class, event -> Story.of(ask -> handler.accept(ask, event.data())));
    }

    private ObservedNeeds needs(Subscription subscription, String data) {
        tester.deliver(subscription, EventBusMessage.of("EVENT", StoryJson.parse(data)));
        return needs.of(tester.fed().get(tester.fed().size() - 1));
    }

    private static final String ORDER = """
            {"id": "o-1", "placedAt": "2026-01-01T00:00:00Z", "note": "quick", "unread": {"deep": [1]},
             "items": [{"sku": "tea", "quantity": 2, "colour": "green"}]}
            """;

    @Test
    void a_component_that_must_be_there_is_a_hard_need_and_one_that_is_read_a_soft_one() {
        var subscription = handlingOrder((ask, order) -> {
            ask.keyValueStoreUpsert("orders", Map.of("id", order.id()));
            order.note().ifPresent(note -> ask.keyValueStoreUpsert("notes", Map.of("id", note)));
        });

        assertThat(needs(subscription, ORDER))
                .isEqualTo(new ObservedNeeds(
                        List.of("/id", "/items", "/items/0/sku", "/items/0/quantity"), List.of("/note"), true));
    }

    @Test
    void what_a_handler_of_json_looks_at_is_a_need_and_nothing_else() {
        var subscription = handling((ask, data) -> {
            var id = data.required("id").asString();
            if (data.path("express").asBoolean(false)) {
                ask.keyValueStoreUpsert("express", Map.of("id", id));
            }
        });

        assertThat(needs(subscription, "{\"id\": \"o-1\", \"express\": true, \"total\": 12.5, \"at\": null}"))
                .isEqualTo(new ObservedNeeds(List.of("/id"), List.of("/express"), true));
    }

    @Test
    void a_field_without_which_the_handler_fails_only_later_is_a_hard_need() {
        tester.givenStored("customers", Map.of("id", "c-1", "name", "Ada"));
        var subscription = handling((ask, data) -> {
            var customer = data.path("customer").asString("nobody");
            ask.logCreate(LogLevel.INFO, "customer " + customer);
            var found =
                    ask.keyValueStoreGet("customers", customer, JsonNode.class).orElseThrow();
            ask.logCreate(LogLevel.INFO, "found " + found);
        });

        assertThat(needs(subscription, "{\"customer\": \"c-1\"}"))
                .isEqualTo(new ObservedNeeds(List.of("/customer"), List.of(), true));
    }

    @Test
    void a_handler_begins_each_time_in_the_world_that_it_met() {
        tester.at("2026-03-01T00:00:00Z").seed(7).givenStored("counts", Map.of("id", "all", "count", 1));
        var subscription = handling((ask, data) -> {
            var count = ask.keyValueStoreGet("counts", "all", JsonNode.class)
                    .orElseThrow()
                    .path("count")
                    .asInt();
            ask.keyValueStoreUpsert("counts", Map.of("id", "all", "count", count + 1));
            if (!data.path("unused").isMissingNode()) {
                ask.keyValueStoreUpsert(
                        "seen",
                        Map.of("id", ask.guidNew(), "count", count, "at", ask.dateNow(), "x", ask.mathRandomNumber()));
            }
            var again = ask.keyValueStoreGet("counts", "all", JsonNode.class).orElseThrow();
            if (again.path("count").asInt() != 2) {
                throw new IllegalStateException("counted before: " + again);
            }
        });

        assertThat(needs(subscription, "{\"unused\": 1, \"other\": 2}"))
                .isEqualTo(new ObservedNeeds(List.of(), List.of("/unused"), true));
        assertThat(tester.stored("counts").values())
                .extracting(count -> count.path("count").asInt())
                .containsExactly(2);
        assertThat(tester.stored("seen")).hasSize(1);
    }

    @Test
    void what_the_test_answered_is_answered_again_and_the_test_is_asked_for_nothing_more() {
        var asked = new AtomicInteger();
        tester.answerWith(StoryActions.networkRequest(), request -> {
            asked.incrementAndGet();
            return NetworkResponse.json(200, Map.of());
        });
        var subscription = handling((ask, data) -> {
            ask.networkRequest(
                    NetworkRequest.get("http://rates/" + data.path("currency").asString("none")));
            ask.keyValueStoreUpsert("paid", Map.of("id", data.required("id").asString()));
        });

        assertThat(needs(subscription, "{\"id\": \"o-1\", \"currency\": \"EUR\", \"x\": 1}"))
                .isEqualTo(new ObservedNeeds(List.of("/id"), List.of("/currency"), true));
        assertThat(asked).hasValue(1);
    }

    @Test
    void a_field_that_the_filter_looks_at_is_a_soft_need() {
        var subscription = Subscription.on("events")
                .named("it")
                .where(EventFilter.data("country").is("NZ"))
                .handle(event -> Story.of(ask -> {}));

        assertThat(needs(subscription, "{\"country\": \"NZ\", \"city\": \"Nelson\"}"))
                .isEqualTo(new ObservedNeeds(List.of(), List.of("/country"), true));
    }

    @Test
    void data_that_is_no_object_can_only_be_altered() {
        var subscription = handling((ask, data) -> ask.keyValueStoreUpsert("seen", Map.of("id", data.asString())));

        assertThat(needs(subscription, "\"one\"")).isEqualTo(new ObservedNeeds(List.of(), List.of(""), true));
    }

    @Test
    void a_name_with_a_slash_is_escaped_as_pointers_are() {
        var subscription = handling((ask, data) -> data.required("a/b~c"));

        assertThat(needs(subscription, "{\"a/b~c\": 1}"))
                .isEqualTo(new ObservedNeeds(List.of("/a~1b~0c"), List.of(), true));
    }

    @Test
    void of_a_handler_with_a_state_of_its_own_nothing_is_known() {
        var state = new AtomicInteger();
        var subscription = handling(
                (ask, data) -> ask.keyValueStoreUpsert("seen", Map.of("id", String.valueOf(state.incrementAndGet()))));

        assertThat(needs(subscription, "{\"a\": 1}")).isEqualTo(ObservedNeeds.untried());
    }

    @Test
    void of_a_handler_that_failed_nothing_is_known() {
        var subscription = handling((ask, data) -> data.required("missing"));

        assertThat(needs(subscription, "{\"a\": 1}")).isEqualTo(ObservedNeeds.untried());
    }

    @Test
    void a_handler_that_recurses_or_asks_without_end_does_not_end_the_search() {
        var subscription = handling((ask, data) -> {
            if (data.path("recursion").isMissingNode()) {
                recurse(1);
            }
            while (data.path("asking").isMissingNode()) {
                ask.dateNow();
            }
        });

        assertThat(needs(subscription, "{\"recursion\": 1, \"asking\": 1}"))
                .isEqualTo(new ObservedNeeds(List.of("/recursion"), List.of("/asking"), true));
    }

    private static int recurse(int depth) {
        return depth == 0 ? 0 : recurse(depth + 1) + 1;
    }

    @Test
    void a_handler_that_never_ends_is_left_behind_and_not_tried_again() {
        var impatient = new HandlerNeeds(Duration.ofMillis(200));
        var told = new AtomicInteger();
        var subscription = handling((ask, data) -> {
            told.incrementAndGet();
            data.required("first");
            while (data.path("endless").isMissingNode()) {
                LockSupport.parkNanos(1_000_000);
            }
        });
        tester.deliver(subscription, EventBusMessage.of("EVENT", StoryJson.parse("{\"first\": 1, \"endless\": 1}")));
        tester.deliver(subscription, EventBusMessage.of("EVENT", StoryJson.parse("{\"first\": 2, \"endless\": 1}")));

        var first = impatient.of(tester.fed().get(0));
        var tellings = told.get();
        var second = impatient.of(tester.fed().get(1));

        assertThat(first).isEqualTo(new ObservedNeeds(List.of("/first"), List.of(), false));
        assertThat(second).isEqualTo(ObservedNeeds.untried());
        assertThat(told).hasValue(tellings);
    }

    @Test
    void of_many_fields_the_first_hundred_are_tried() {
        var fields = IntStream.rangeClosed(1, 101)
                .mapToObj(i -> "\"f" + i + "\": " + i)
                .collect(Collectors.joining(", ", "{", "}"));
        var subscription = handling((ask, data) -> {
            data.required("f100");
            data.required("f101");
        });

        assertThat(needs(subscription, fields)).isEqualTo(new ObservedNeeds(List.of("/f100"), List.of(), false));
    }

    @Test
    void an_equal_message_that_met_the_same_is_not_tried_again() {
        var told = new AtomicInteger();
        Consumer<SimulatedTester> delivery = each -> each.deliver(
                handling((ask, data) -> {
                    told.incrementAndGet();
                    ask.keyValueStoreUpsert(
                            "seen", Map.of("id", data.required("id").asString()));
                }),
                EventBusMessage.of("EVENT", Map.of("id", "o-1")));
        var other = new SimulatedTester(Optional.empty(), NO_FAULTS, true);
        delivery.accept(tester);
        var first = needs.of(tester.fed().get(0));
        var tellings = told.get();
        delivery.accept(other);

        assertThat(needs.of(other.fed().get(0))).isEqualTo(first);
        assertThat(first.hard()).containsExactly("/id");
        assertThat(told).hasValue(tellings + 1);
    }

    @Test
    void what_a_world_delivers_is_told_again_in_the_world_of_its_service() {
        var subscription = handling((ask, data) -> ask.logCreate(
                LogLevel.INFO,
                "found "
                        + ask.keyValueStoreGet("stock", data.path("sku").asString("none"), JsonNode.class)
                                .orElseThrow()));
        var world = tester.world().subscribe("inventory", subscription);
        world.service("inventory").givenStored("stock", Map.of("id", "tea"));
        world.service("shop")
                .tell(Story.of(ask -> ask.eventBusSendMessage(
                        "events", EventBusMessage.of("EVENT", Map.of("sku", "tea", "note", "x")))));
        world.settle();

        assertThat(tester.fed())
                .singleElement()
                .extracting(needs::of)
                .isEqualTo(new ObservedNeeds(List.of("/sku"), List.of(), true));
    }

    @Test
    void handlers_are_not_told_again_where_nobody_wants_it() {
        var unwanted = new SimulatedTester(Optional.empty(), NO_FAULTS, false);
        unwanted.deliver(
                handling((ask, data) -> data.required("id")), EventBusMessage.of("EVENT", Map.of("id", "o-1")));

        assertThat(unwanted.fed()).singleElement().extracting(needs::of).isEqualTo(ObservedNeeds.untried());
    }
}
