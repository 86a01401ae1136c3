package dev.storypact.story.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storypact.story.Outcome;
import dev.storypact.story.RetryPolicy;
import dev.storypact.story.Story;
import dev.storypact.story.action.Action;
import dev.storypact.story.action.Done;
import dev.storypact.story.action.KeyValueExpectation;
import dev.storypact.story.action.KeyValueQuery;
import dev.storypact.story.action.KeyValueStoreUpsertIf;
import dev.storypact.story.action.MetricPut;
import dev.storypact.story.action.MetricUnit;
import dev.storypact.story.action.NetworkRequest;
import dev.storypact.story.action.NetworkResponse;
import dev.storypact.story.action.QueueMessage;
import dev.storypact.story.action.ResultType;
import dev.storypact.story.action.StoryErrorType;
import dev.storypact.story.action.WebSocketSendMessage;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OutsideActionsTests {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private final Simulation world = Simulation.startingAt(START, Map.of());

    record Account(String id, int version, int balance) {}

    record Email(String to, String subject) {}

    private <R> Outcome<R> told(Story<R> story) {
        return StoryRuntime.simulated(world.processors(), world.clock(), List.of())
                .run(story)
                .outcome();
    }

    private static String error(Outcome<?> outcome) {
        return outcome instanceof Outcome.Failure<?> failure ? failure.error().toString() : "none";
    }

    @Test
    void a_conditional_upsert_stores_only_over_the_version_that_was_read() {
        world.store("accounts", new Account("a", 1, 100));
        var expected = KeyValueExpectation.having("version", 1);
        Story<Account> first = ask -> ask.keyValueStoreUpsertIf("accounts", new Account("a", 2, 90), expected);
        Story<Account> late = ask -> ask.keyValueStoreUpsertIf("accounts", new Account("a", 2, 80), expected);

        assertThat(told(first)).isEqualTo(new Outcome.Success<>(new Account("a", 2, 90)));
        assertThat(error(told(late)))
                .isEqualTo("KeyValueStore::UpsertIf/Conflict: the item 'a' of the store 'accounts' does not meet"
                        + " [KeyValueCondition[key=version, operation=EQUAL, valueA=1, valueB=Optional.empty]]: read it again"
                        + " and decide anew");
        assertThat(world.items("accounts"))
                .hasEntrySatisfying(
                        "a", item -> assertThat(item.path("balance").asInt()).isEqualTo(90));
    }

    @Test
    void a_conditional_upsert_can_expect_that_there_is_no_item() {
        Story<Account> create =
                ask -> ask.keyValueStoreUpsertIf("accounts", new Account("a", 1, 0), KeyValueExpectation.absent());
        Story<Account> change = ask ->
                ask.keyValueStoreUpsertIf("accounts", new Account("b", 2, 0), KeyValueExpectation.having("version", 1));

        assertThat(told(create).isSuccess()).isTrue();
        assertThat(error(told(create)))
                .isEqualTo(
                        "KeyValueStore::UpsertIf/Conflict: the item 'a' of the store 'accounts' is there already: read it"
                                + " again and decide anew");
        assertThat(error(told(change)))
                .isEqualTo(
                        "KeyValueStore::UpsertIf/Conflict: the item 'b' of the store 'accounts' is not there: read it"
                                + " again and decide anew");
    }

    @Test
    void concurrent_changes_with_an_optimistic_lock_lose_nothing() {
        Story<Account> addOne = ask -> {
            var read = ask.keyValueStoreGet("accounts", "a", Account.class).orElseThrow();
            return ask.keyValueStoreUpsertIf(
                    "accounts",
                    new Account("a", read.version() + 1, read.balance() + 1),
                    KeyValueExpectation.having("version", read.version()));
        };
        var untilStored = RetryPolicy.fixed(1_000, Duration.ZERO).retryingAlso(KeyValueStoreUpsertIf.CONFLICT);
        Story<Account> retried = ask -> ask.retry(untilStored, addOne);
        Story<Optional<Account>> all = ask -> {
            ask.keyValueStoreUpsert("accounts", new Account("a", 0, 0));
            ask.parallel(List.of(retried, retried, retried, retried, retried, retried, retried, retried));
            return ask.keyValueStoreGet("accounts", "a", Account.class);
        };

        try (var runtime = StoryRuntime.local()) {
            assertThat(runtime.run(all).outcome())
                    .isEqualTo(new Outcome.Success<>(Optional.of(new Account("a", 8, 8))));
        }
        assertThat(told(all)).isEqualTo(new Outcome.Success<>(Optional.of(new Account("a", 8, 8))));
    }

    @Test
    void many_items_are_stored_all_or_none_and_read_at_once_or_by_a_scan() {
        Story<Done> broken = Story.of(
                ask -> ask.keyValueStoreUpsertMany("accounts", List.of(new Account("x", 1, 1), Map.of("balance", 1))));
        Story<List<Account>> story = ask -> {
            ask.keyValueStoreUpsertMany(
                    "accounts", List.of(new Account("c", 1, 3), new Account("a", 1, 1), new Account("b", 1, 2)));
            return ask.keyValueStoreGetAll("accounts", Account.class);
        };
        Story<List<Account>> scan = ask -> {
            var large = KeyValueQuery.where("balance").isAtLeast(2).limitedTo(1);
            var first = ask.keyValueStoreScan("accounts", large, Account.class);
            var second = ask.keyValueStoreScan(
                    "accounts", large.from(first.nextPageKey().orElseThrow()), Account.class);
            var both = new ArrayList<>(first.items());
            both.addAll(second.items());
            return both;
        };

        assertThat(told(broken).isSuccess()).isFalse();
        assertThat(told(story).orThrow()).extracting(Account::id).containsExactly("a", "b", "c");
        assertThat(told(scan).orThrow()).extracting(Account::id).containsExactly("b", "c");
    }

    @Test
    void queue_messages_are_taken_in_order_and_delayed_ones_when_their_time_has_come() {
        var email = new Email("ada@example.com", "Welcome");
        Story<Done> story = Story.of(ask -> {
            ask.queueSendMessage("email-queue", QueueMessage.of("late").withDelay(Duration.ofMinutes(1)));
            ask.queueSendMessages(
                    "email-queue", List.of(QueueMessage.of(email).withType("EMAIL"), QueueMessage.of("last")));
        });

        assertThat(told(story).isSuccess()).isTrue();

        var queues = world.queues();
        assertThat(queues.messages("email-queue")).hasSize(3);
        var first = queues.take("email-queue").orElseThrow();
        assertThat(first.type()).contains("EMAIL");
        assertThat(first.data().path("to").asString()).isEqualTo("ada@example.com");
        assertThat(queues.take("email-queue"))
                .map(message -> message.data().asString())
                .contains("last");
        assertThat(queues.take("email-queue")).isEmpty();
        world.clock().advance(Duration.ofMinutes(1));
        assertThat(queues.take("email-queue"))
                .map(message -> message.data().asString())
                .contains("late");
    }

    @Test
    void a_queue_drops_what_it_saw_within_five_minutes_and_refuses_what_it_has_no_room_for() {
        Story<Done> once =
                Story.of(ask -> ask.queueSendMessage("q", QueueMessage.of("x").withDeduplicationId("d")));
        Story<Done> tooMany = Story.of(
                ask -> ask.queueSendMessages("q", Collections.nCopies(LocalQueues.CAPACITY, QueueMessage.of("y"))));

        told(once);
        told(once);
        assertThat(world.queues().messages("q")).hasSize(1);
        world.clock().advance(Duration.ofMinutes(5));
        told(once);
        assertThat(world.queues().messages("q")).hasSize(2);
        assertThat(error(told(tooMany)))
                .isEqualTo(
                        "Queue::SendMessages/ServiceUnavailable: the queue 'q' has no room for 100000 more, it holds at most"
                                + " 100000: take messages off it");
        assertThat(world.queues().messages("q")).hasSize(2);
    }

    @Test
    void configuration_is_read_by_name_and_a_missing_name_is_shown_with_those_that_exist() {
        world.configure(StoryConfig.none()
                .withParameter("region", "eu")
                .withSecret("token", "s3cr3t")
                .withGlobal("limits", new Account("limits", 1, 5)));
        Story<List<Object>> story = ask -> List.of(
                ask.configGetParameter("region"),
                ask.configGetSecret("token").reveal(),
                ask.configGetGlobal("limits", Account.class));
        Story<String> missing = ask -> ask.configGetParameter("regoin");
        Story<Integer> wrong = ask -> ask.configGetGlobal("limits", Integer.class);

        assertThat(told(story)).isEqualTo(new Outcome.Success<>(List.of("eu", "s3cr3t", new Account("limits", 1, 5))));
        assertThat(error(told(missing)))
                .isEqualTo(
                        "Config::GetParameter/ParameterNotFound: there is no parameter 'regoin', there are [region]: set it"
                                + " in the configuration, or correct the name");
        assertThat(error(told(wrong)))
                .startsWith("Config::GetGlobal/WrongType: the global 'limits' is of another type: ");
        assertThat(world.config()).hasToString("parameters [region], secrets [token], globals [limits]");
    }

    @Test
    void a_secret_header_is_shown_nowhere() {
        world.configure(StoryConfig.none().withSecret("token", "s3cr3t"));
        world.answerNetwork(request -> Optional.of(NetworkResponse.json(200, Map.of())));
        Story<Integer> story = ask -> ask.networkRequest(NetworkRequest.get("https://example.test/")
                        .withHeader(
                                "authorization", ask.configGetSecret("token").withPrefix("Bearer ")))
                .status();

        var trace = StoryRuntime.simulated(world.processors(), world.clock(), List.of())
                .run(story)
                .trace();

        assertThat(world.networkRequests().get(0).secretHeaders())
                .hasEntrySatisfying(
                        "authorization", secret -> assertThat(secret.reveal()).isEqualTo("Bearer s3cr3t"));
        assertThat(trace.toString()).doesNotContain("s3cr3t").contains("Bearer {{secret:token}}");
        assertThat(trace.toJson()).doesNotContain("s3cr3t").contains("Bearer {{secret:token}}");
    }

    @Test
    void an_error_of_its_own_ends_a_story_and_is_retried_as_its_type_says() {
        var passing = StoryErrorType.passing("Orders/Busy");
        Story<String> story = ask -> {
            throw ask.errorThrow(passing, "busy");
        };
        Story<String> retried = ask -> ask.retry(RetryPolicy.fixed(3, Duration.ofSeconds(1)), story);

        assertThat(error(told(story))).isEqualTo("Orders/Busy: busy");
        assertThat(error(told(retried))).isEqualTo("Orders/Busy: busy");
        assertThat(world.clock().now()).isEqualTo(START.plusSeconds(2));
    }

    @Test
    void a_world_knows_the_names_of_what_holds_something() {
        assertThat(told(Story.of(ask -> {
                            ask.queueSendMessages("letters", List.of(QueueMessage.of("dear")));
                            ask.keyValueStoreGet("nothing", "n-1", Map.class);
                            ask.keyValueStoreUpsert("orders", Map.of("id", "o-1"));
                            ask.keyValueStoreUpsert("emptied", Map.of("id", "e-1"));
                            ask.keyValueStoreDelete("emptied", "e-1");
                        }))
                        .isSuccess())
                .isTrue();

        assertThat(world.queues().messages("empty")).isEmpty();
        assertThat(world.queues().names()).containsExactly("letters");
        assertThat(world.keyValueStoreNames()).containsExactly("orders");
    }

    @Test
    void metrics_and_web_socket_messages_are_kept_for_the_test() {
        Story<Done> story = Story.of(ask -> {
            ask.metricPut("orders", BigDecimal.ONE, MetricUnit.COUNT);
            ask.webSocketSendMessage("prices", "c-1", Map.of("price", 3));
        });

        assertThat(told(story).isSuccess()).isTrue();
        assertThat(world.metrics())
                .containsExactly(new MetricPut("orders", BigDecimal.ONE, MetricUnit.COUNT, Map.of()));
        assertThat(world.webSocketMessages())
                .containsExactly(new WebSocketSendMessage("prices", "c-1", Map.of("price", 3)));
    }

    @Test
    void the_local_runtime_sends_to_the_queues_and_connections_that_it_was_given() {
        var queues = LocalQueues.on(StoryClock.system());
        var webSockets = new LocalWebSockets();
        var sent = new ArrayList<String>();
        webSockets.connect("prices", "c-1", sent::add);
        Story<Done> story = Story.of(ask -> {
            ask.queueSendMessage("q", QueueMessage.of(ask.configGetParameter("region")));
            ask.webSocketSendMessage("prices", "c-1", Map.of("price", 3));
            ask.metricPut("orders", BigDecimal.ONE, MetricUnit.COUNT, Map.of("region", "eu"));
        });
        Story<Done> gone = Story.of(ask -> ask.webSocketSendMessage("prices", "c-2", "x"));

        try (var runtime = StoryRuntime.localBuilder()
                .queues(queues)
                .webSockets(webSockets)
                .config(StoryConfig.none().withParameter("region", "eu"))
                .build()) {
            assertThat(runtime.run(story).outcome().isSuccess()).isTrue();
            assertThat(error(runtime.run(gone).outcome()))
                    .isEqualTo(
                            "WebSocket::SendMessage/ConnectionNotFound: the web socket 'prices' has no connection 'c-2': it"
                                    + " is closed, or was never added with connect");
        }
        assertThat(queues.take("q")).map(message -> message.data().asString()).contains("eu");
        assertThat(sent).containsExactly("{\"price\":3}");
    }

    @Test
    void what_can_not_be_written_as_json_is_refused_by_name() {
        var cyclic = new ArrayList<Object>();
        cyclic.add(cyclic);
        Story<Done> queue = Story.of(ask -> ask.queueSendMessage("q", QueueMessage.of(cyclic)));
        Story<Done> socket = Story.of(ask -> ask.webSocketSendMessage("prices", "c-1", cyclic));

        assertThat(error(told(queue))).startsWith("Queue::SendMessages/InvalidMessage: ");
        assertThat(error(told(socket))).startsWith("WebSocket::SendMessage/InvalidMessage: ");
        assertThat(world.queues().messages("q")).isEmpty();
    }

    /** One record and one processor: all that an action of a user's own needs, also to be traced and replayed. */
    record PaymentCharge(String card, BigDecimal amount) implements Action<Account> {
        @Override
        public String type() {
            return "Payment::Charge";
        }

        @Override
        public ResultType<Account> resultType() {
            return ResultType.of(Account.class);
        }
    }

    @Test
    void an_action_of_a_users_own_needs_one_record_and_one_processor() {
        Story<Account> story = ask -> ask.perform(new PaymentCharge("4111", new BigDecimal("12.50")));
        try (var runtime = StoryRuntime.localBuilder()
                .process(PaymentCharge.class, (charge, session) -> new Account(charge.card(), 1, 12))
                .build()) {
            var result = runtime.run(story);

            assertThat(result.outcome()).isEqualTo(new Outcome.Success<>(new Account("4111", 1, 12)));
            assertThat(StoryReplayer.of(StoryTrace.parse(result.trace().toJson()))
                            .firstDifference(story))
                    .isEmpty();
        }
    }
}
