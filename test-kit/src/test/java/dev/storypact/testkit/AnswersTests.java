package dev.storypact.testkit;

import static dev.storypact.testkit.matcher.StoryActions.contextList;
import static dev.storypact.testkit.matcher.StoryActions.contextRead;
import static dev.storypact.testkit.matcher.StoryActions.dateNow;
import static dev.storypact.testkit.matcher.StoryActions.eventBusSendMessages;
import static dev.storypact.testkit.matcher.StoryActions.guidNew;
import static dev.storypact.testkit.matcher.StoryActions.keyValueStoreGet;
import static dev.storypact.testkit.matcher.StoryActions.keyValueStoreGetAll;
import static dev.storypact.testkit.matcher.StoryActions.keyValueStoreQuery;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.storypact.story.Story;
import dev.storypact.story.action.Action;
import dev.storypact.story.action.EventBusSendMessages;
import dev.storypact.story.action.GuidNew;
import dev.storypact.story.action.KeyValueQuery;
import dev.storypact.story.action.KeyValueStoreGet;
import dev.storypact.story.action.NetworkRequest;
import dev.storypact.story.action.Page;
import dev.storypact.story.message.ContextKey;
import dev.storypact.testkit.fixture.Order;
import dev.storypact.testkit.fixture.Orders;
import dev.storypact.testkit.fixture.Scopes;
import dev.storypact.testkit.matcher.ActionMatcher;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a test answers to actions, or lets fail, and what it must answer to a strict tester. */
class AnswersTests {

    private static final ContextKey<String> TENANT = ContextKey.of("tenant", String.class);
    private static final Order ORDER = new Order("o-1", BigDecimal.ONE, false, List.of());
    private static final Story<Instant> NOW = ask -> ask.dateNow();

    private final StoryTester tester = Scopes.withoutSchemas().tester();

    @Test
    void an_answer_stands_in_for_the_world() {
        tester.answer(keyValueStoreGet("orders", "o-1"), Optional.of(ORDER)).answer(guidNew(), "g-1");

        assertThat(tester.tell(Orders.exists("o-1"))).returned(true);
        assertThat(tester.tell(Orders.exists("o-2"))).returned(false);
        assertThat(tester.tell(ask -> ask.guidNew())).returned("g-1");
    }

    @Test
    void of_two_answers_the_last_one_counts() {
        tester.answer(guidNew(), "first").answer(guidNew(), "second");

        assertThat(tester.tell(ask -> ask.guidNew())).returned("second");
    }

    @Test
    void an_answer_can_be_made_of_the_action() {
        tester.answerWith(
                keyValueStoreGet("orders"), get -> get.key().equals("o-1") ? Optional.of(ORDER) : Optional.empty());

        assertThat(tester.tell(Orders.exists("o-1"))).returned(true);
        assertThat(tester.tell(Orders.exists("o-2"))).returned(false);
    }

    @Test
    void an_answer_that_fails_to_be_made_is_the_fault_of_the_test() {
        tester.answerWith(guidNew(), guid -> {
            throw new IllegalStateException("no guid");
        });

        assertThatThrownBy(() -> tester.tell(ask -> ask.guidNew()))
                .isInstanceOf(StoryTestError.class)
                .hasRootCauseMessage("no guid")
                .hasMessage("""
                        the story got no answer to Guid::New, as the test's function threw
                          found:   java.lang.IllegalStateException: no guid
                          action:  Guid::New
                          steps:     none""");
    }

    @Test
    void answers_are_typed_by_what_they_answer() {
        Story<String> story = ask -> ask.contextRead(TENANT);
        tester.answer(contextRead(TENANT), "acme");

        assertThat(tester.tell(story)).returned("acme");
    }

    @Test
    void an_answer_of_the_wrong_type_is_refused() {
        tester.answer(keyValueStoreGet("orders"), Optional.of("o-1"));

        assertThatThrownBy(() -> tester.tell(Orders.exists("o-1")))
                .isInstanceOf(StoryTestError.class)
                .hasMessage("""
                        the story can't take that answer to KeyValueStore::Get
                          expected:  a value of type Optional<Order>
                          found:     the Optional "o-1"
                          action:    KeyValueStore::Get {"keyValueStoreName":"orders","key":"o-1"}
                          steps:       none""");
    }

    @Test
    @SuppressWarnings("NullAway") // what a test without null checks could do
    void an_answer_that_is_null_is_refused_and_no_outcome_of_the_story() {
        tester.answerWith(guidNew(), guid -> null);

        assertThatThrownBy(() -> tester.tell(ask -> ask.guidNew()))
                .isInstanceOf(StoryTestError.class)
                .hasMessage("""
                        the story can't take that answer to Guid::New
                          expected:  a value of type String
                          found:     null
                          action:    Guid::New
                          steps:       none""");
    }

    @Test
    void a_matcher_that_throws_is_the_fault_of_the_test() {
        tester.answer(
                new ActionMatcher<GuidNew, String>() {
                    @Override
                    public Class<GuidNew> actionClass() {
                        return GuidNew.class;
                    }

                    @Override
                    public List<String> differences(Action<?> action) {
                        throw new IllegalStateException("no idea");
                    }

                    @Override
                    public String toString() {
                        return "a lucky guid";
                    }
                },
                "g-7");

        assertThatThrownBy(() -> tester.tell(ask -> ask.guidNew()))
                .isInstanceOf(StoryTestError.class)
                .hasMessage("""
                        the story asks for Guid::New, and the test's matcher threw
                          matcher:  a lucky guid
                          found:    java.lang.IllegalStateException: no idea
                          action:   Guid::New
                          steps:      none""");
    }

    @Test
    void a_list_of_items_is_an_answer_to_get_all() {
        Story<List<Order>> story = ask -> ask.keyValueStoreGetAll("orders", Order.class);
        List<Order> orders = List.of(ORDER);

        tester.answer(keyValueStoreGetAll("orders"), orders);

        assertThat(tester.tell(story)).returned(orders);
    }

    @Test
    void a_page_of_the_wrong_items_is_refused() {
        Story<Page<Order>> story = ask -> ask.keyValueStoreQuery("orders", KeyValueQuery.all(), Order.class);
        tester.answer(keyValueStoreQuery("orders"), new Page<>(List.of("o-1"), Optional.empty()));

        assertThatThrownBy(() -> tester.tell(story))
                .isInstanceOf(StoryTestError.class)
                .hasMessageStartingWith("""
                        the story can't take that answer to KeyValueStore::Query
                          expected:  a value of type Page<Order>
                          found:     the Page {"items":["o-1"]}
                        """);
    }

    @Test
    void an_action_fails_as_the_test_wants() {
        tester.failing(eventBusSendMessages("health"), EventBusSendMessages.SERVICE_UNAVAILABLE);

        var run = tester.tell(Orders.ping());

        assertThat(run).failedWith(EventBusSendMessages.SERVICE_UNAVAILABLE).publishedNothing();
        assertThat(run.error().message())
                .isEqualTo("the test lets this action fail with EventBus::SendMessages/ServiceUnavailable");
    }

    @Test
    void an_action_fails_only_with_its_own_errors() {
        tester.failing(eventBusSendMessages("health"), KeyValueStoreGet.SERVICE_UNAVAILABLE);

        assertThatThrownBy(() -> tester.tell(Orders.ping()))
                .isInstanceOf(StoryTestError.class)
                .hasMessage("""
                        the story can't see EventBus::SendMessages fail with an error that it doesn't have
                          expected:  EventBus::SendMessages/BusNotFound
                                     EventBus::SendMessages/AccessDenied
                                     EventBus::SendMessages/MessageTooLarge
                                     EventBus::SendMessages/InvalidMessage
                                     EventBus::SendMessages/ServiceUnavailable
                                     EventBus::SendMessages/EventStorm
                          found:     KeyValueStore::Get/ServiceUnavailable
                          action:    EventBus::SendMessages {"eventBusName":"health","eventBusMessages":[{"type":"PING",\
                        "data":{"beat":1},"metadata":{}}],"context":{}}
                          steps:       1  Context::List -> {}
                          to mend:   let it fail with one of its own errors""");
    }

    @Test
    void an_action_that_names_no_errors_fails_with_those_that_bear_its_name() {
        tester.failing(dateNow(), NetworkRequest.CONNECTION_FAILED);

        assertThatThrownBy(() -> tester.tell(NOW))
                .isInstanceOf(StoryTestError.class)
                .hasMessage("""
                        the story can't see Date::Now fail with an error that it doesn't have
                          found:    Network::Request/ConnectionFailed
                          action:   Date::Now
                          steps:      none
                          to mend:  let it fail with one of its own errors""");
    }

    @Test
    void a_strict_tester_performs_nothing_itself() {
        tester.strict().answer(contextList(), Map.of()).answerNothing(eventBusSendMessages("health"));

        var run = tester.tell(Orders.ping());

        assertThat(run).succeeded().publishedTo("health").exactlyOneMessage().hasType("PING");
    }

    @Test
    void a_strict_tester_refuses_what_has_no_answer() {
        tester.strict();

        assertThatThrownBy(() -> tester.tell(Orders.exists("o-1")))
                .isInstanceOf(StoryTestError.class)
                .hasMessage("""
                        the story asks for an action that the test does not answer
                          found:    KeyValueStore::Get {"keyValueStoreName":"orders","key":"o-1"}
                          answers:  none, and the tester is strict
                          steps:      none
                          to mend:  answer it with answer(...) or failing(...), or do without strict()""");
    }

    @Test
    void the_nearest_answer_is_shown_where_one_is_missing() {
        tester.strict().answer(keyValueStoreGet("order"), Optional.empty()).answer(dateNow(), Instant.EPOCH);

        assertThatThrownBy(() -> tester.tell(Orders.exists("o-1")))
                .isInstanceOf(StoryTestError.class)
                .hasMessage("""
                        the story asks for an action that the test does not answer
                          found:    KeyValueStore::Get {"keyValueStoreName":"orders","key":"o-1"}
                          answers:  KeyValueStore::Get in 'order' or Date::Now
                          nearest:  KeyValueStore::Get in 'order', but the store is 'orders', not 'order'
                          steps:      none
                          to mend:  answer it with answer(...) or failing(...), or do without strict()""");
    }
}
