package dev.storypact.testkit;

import static dev.storypact.testkit.matcher.StoryActions.eventBusReceiveMessages;
import static dev.storypact.testkit.matcher.StoryActions.guidNew;
import static dev.storypact.testkit.matcher.StoryActions.keyValueStoreUpsert;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.storypact.story.Outcome;
import dev.storypact.story.Story;
import dev.storypact.story.action.Done;
import dev.storypact.story.action.EventBusReceiveMessages;
import dev.storypact.story.action.KeyValueStoreUpsert;
import dev.storypact.story.action.NetworkRequest;
import dev.storypact.story.action.QueueMessage;
import dev.storypact.story.message.EventBusMessage;
import dev.storypact.story.message.EventFilter;
import dev.storypact.story.message.StoryJson;
import dev.storypact.testkit.fixture.Scopes;
import dev.storypact.testkit.internal.recording.TesterScope;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What a test can prepare beside stores, context and single answers. */
class PreparedWorldTests {

    private static final Story<List<String>> TWO_GUIDS = ask -> List.of(ask.guidNew(), ask.guidNew());

    private static final Story<Done> STORE_THREE = Story.of(ask -> {
        for (var id : List.of("a", "b", "c")) {
            ask.keyValueStoreUpsert("items", Map.of("id", id));
        }
    });

    private final TesterScope scope = Scopes.withoutSchemas();
    private final StoryTester tester = scope.tester();

    @Test
    void answers_come_in_sequence() {
        tester.answerInSequence(guidNew(), List.of("first", "second"));

        assertThat(tester.tell(TWO_GUIDS)).returned(List.of("first", "second"));
        assertThatCode(scope::verify).doesNotThrowAnyException();
    }

    @Test
    void an_action_after_the_last_answer_of_a_sequence_is_an_error_of_the_test() {
        tester.answerInSequence(guidNew(), List.of("only"));

        assertThatThrownBy(() -> tester.tell(TWO_GUIDS.named("count")))
                .isInstanceOf(StoryTestError.class)
                .hasMessage("""
                story 'count' asks for more than the test answers in sequence
                  expected:  Guid::New, once
                  found:     Guid::New, once more
                  steps:       1  Guid::New -> "only"
                  to mend:   give answerInSequence(...) one more answer, or answer each such action with answer(...)""");
    }

    @Test
    void an_answer_of_a_sequence_that_nothing_asks_for_is_an_error_of_the_test() {
        tester.answerInSequence(guidNew(), List.of("first", "second", "third"));
        assertThat(tester.tell(TWO_GUIDS)).succeeded();

        assertThatThrownBy(scope::verify).isInstanceOf(StoryTestError.class).hasMessage("""
                the test gives an answer that nothing asked for
                  expected:  a story asks for Guid::New, 3 times
                  steps:     1  Guid::New -> "first"
                             2  Guid::New -> "second"
                  to mend:   correct what the answer is for, or remove it; of two answers to an action the last counts""");
    }

    @Test
    void a_sequence_has_an_answer() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> tester.answerInSequence(guidNew(), List.of()))
                .withMessage("answerInSequence(Guid::New, ...) needs at least one answer");
    }

    @Test
    void the_nth_action_fails_and_no_other() {
        tester.failingNth(2, keyValueStoreUpsert("items"), KeyValueStoreUpsert.SERVICE_UNAVAILABLE);

        assertThat(tester.tell(STORE_THREE)).failedWith(KeyValueStoreUpsert.SERVICE_UNAVAILABLE);
        assertThat(tester.stored("items")).containsOnlyKeys("a");
        assertThatCode(scope::verify).doesNotThrowAnyException();
    }

    @Test
    void two_of_them_fail_in_whatever_order_the_test_says_so() {
        Story<List<Boolean>> tries = ask -> Stream.of("a", "b", "c", "d")
                .map(id -> ask.attempt(attempt -> attempt.keyValueStoreUpsert("items", Map.of("id", id)))
                        .isSuccess())
                .toList();
        var upsert = keyValueStoreUpsert("items");
        var other = Scopes.withoutSchemas().tester();

        tester.failingNth(2, upsert, KeyValueStoreUpsert.SERVICE_UNAVAILABLE)
                .failingNth(1, upsert, KeyValueStoreUpsert.SERVICE_UNAVAILABLE);
        other.failingNth(1, upsert, KeyValueStoreUpsert.SERVICE_UNAVAILABLE)
                .failingNth(2, upsert, KeyValueStoreUpsert.SERVICE_UNAVAILABLE);

        assertThat(tester.tell(tries)).returned(List.of(false, false, true, true));
        assertThat(other.tell(tries)).returned(List.of(false, false, true, true));
    }

    @Test
    void the_others_get_the_answers_of_a_sequence_as_if_it_had_not_been_said() {
        Story<List<String>> three = ask -> Stream.of(1, 2, 3)
                .map(time -> ask.attempt(
                        attempt -> attempt.eventBusReceiveMessages("orders", EventFilter.all(), 1, Duration.ZERO)))
                .map(outcome -> outcome instanceof Outcome.Success<List<EventBusMessage<JsonNode>>> success
                        ? success.value().get(0).type().orElse("")
                        : "failed")
                .toList();
        tester.answerInSequence(
                        eventBusReceiveMessages("orders"),
                        Stream.of("A", "B", "C").map(PreparedWorldTests::one).toList())
                .failingNth(2, eventBusReceiveMessages("orders"), EventBusReceiveMessages.SERVICE_UNAVAILABLE);

        assertThat(tester.tell(three)).returned(List.of("A", "failed", "C"));
        assertThatCode(scope::verify).doesNotThrowAnyException();
    }

    private static List<EventBusMessage<JsonNode>> one(String type) {
        return List.of(EventBusMessage.of(type, StoryJson.toTree(1)));
    }

    @Test
    void an_answer_takes_the_place_of_an_earlier_one() {
        tester.answer(guidNew(), "by the set-up").answer(guidNew(), "by the test");

        assertThat(tester.tell(TWO_GUIDS)).returned(List.of("by the test", "by the test"));
        assertThatCode(scope::verify).doesNotThrowAnyException();
    }

    @Test
    void a_failure_of_the_nth_that_a_later_answer_hides_is_an_error_of_the_test() {
        tester.failingNth(2, keyValueStoreUpsert("items"), KeyValueStoreUpsert.SERVICE_UNAVAILABLE)
                .answerWith(keyValueStoreUpsert("items"), KeyValueStoreUpsert::item);

        assertThat(tester.tell(STORE_THREE)).succeeded();
        assertThatThrownBy(scope::verify)
                .hasMessageContaining("expected:  a story asks for KeyValueStore::Upsert in 'items', 2 times");
    }

    @Test
    void an_nth_action_that_never_comes_is_an_error_of_the_test() {
        tester.failingNth(4, keyValueStoreUpsert("items"), KeyValueStoreUpsert.SERVICE_UNAVAILABLE);
        assertThat(tester.tell(STORE_THREE)).succeeded();

        assertThatThrownBy(scope::verify)
                .isInstanceOf(StoryTestError.class)
                .hasMessageContaining("expected:  a story asks for KeyValueStore::Upsert in 'items', 4 times");
    }

    @Test
    void actions_are_counted_from_1() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> tester.failingNth(0, guidNew(), KeyValueStoreUpsert.SERVICE_UNAVAILABLE))
                .withMessage("actions are counted from 1, there is none at 0");
    }

    @Test
    void a_story_reads_the_given_configuration() {
        tester.givenParameter("region", "nz").givenSecret("key", "s3cret").givenGlobal("limit", 3);

        assertThat(tester.tell(ask -> ask.configGetParameter("region")
                        + ask.configGetSecret("key").reveal()
                        + ask.configGetGlobal("limit", Integer.class)))
                .returned("nzs3cret3");
    }

    @Test
    void a_story_receives_what_others_sent_before() {
        tester.givenSent("order-events", EventBusMessage.of("ORDER_PLACED", Map.of("id", "o-1")));

        var run = tester.tell(ask -> ask.eventBusReceiveMessages("order-events", EventFilter.all(), 10, Duration.ZERO)
                .get(0)
                .data()
                .path("id")
                .asString());

        assertThat(run).returned("o-1").publishedNothing();
    }

    @Test
    void what_others_sent_before_is_no_evidence_of_the_test() {
        tester.givenSent("order-events", EventBusMessage.of("ORDER_PLACED", Map.of("id", "o-1")));
        assertThat(tester.tell(Story.of(ask -> ask.eventBusSendMessage("order-events", EventBusMessage.of("MINE", 1)))))
                .publishedTo("order-events")
                .exactlyOneMessage()
                .hasType("MINE");
    }

    @Test
    void random_numbers_are_those_of_the_seed() {
        Story<Double> draw = ask -> ask.mathRandomNumber();
        var first = Scopes.withoutSchemas().tester().seed(7).tell(draw).result();

        assertThat(tester.tell(draw).result()).isNotEqualTo(first);
        assertThat(Scopes.withoutSchemas().tester().seed(7).tell(draw)).returned(first);
        assertThat(Scopes.withoutSchemas()
                        .tester()
                        .seed(7)
                        .world()
                        .service("orders")
                        .tell(draw))
                .returned(first);
    }

    @Test
    void a_seed_comes_before_the_first_story() {
        assertThat(tester.tell(TWO_GUIDS)).succeeded();

        assertThatThrownBy(() -> tester.seed(7))
                .isInstanceOf(StoryTestError.class)
                .hasMessage("""
                the world is seeded after the first story
                  found:    seed(7)
                  to mend:  call seed(...) before tell(...), step(...) and stored(...)""");
    }

    @Test
    void a_network_request_that_nobody_answers_says_who_could() {
        var run = tester.tell(ask -> ask.networkRequest(NetworkRequest.get("http://localhost/rates")));

        assertThat(run).failedWith(NetworkRequest.CONNECTION_FAILED);
        assertThat(run.error().message())
                .isEqualTo("GET http://localhost/rates has no answer in this test: give one with"
                        + " answer(networkRequest(...), ...), or lead it to a server with StoryWireMock.of(tester)");
    }

    @Test
    void queues_web_sockets_and_the_clock_can_be_looked_at() {
        tester.at("2026-03-01T12:00:00Z");
        assertThat(tester.tell(Story.of(ask -> {
                    ask.queueSendMessages("emails", List.of(QueueMessage.of(Map.of("to", "ada"))));
                    ask.webSocketSendMessage("feed", "c-1", "hello");
                })))
                .succeeded();

        assertThat(tester.queued("emails"))
                .singleElement()
                .satisfies(message ->
                        assertThat(message.data().path("to").asString()).isEqualTo("ada"));
        assertThat(tester.webSocketMessages())
                .singleElement()
                .satisfies(message -> assertThat(message.connectionId()).isEqualTo("c-1"));
        assertThat(tester.now()).isEqualTo(Instant.parse("2026-03-01T12:00:00Z"));
    }
}
