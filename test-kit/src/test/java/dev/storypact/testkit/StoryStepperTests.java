package dev.storypact.testkit;

import static dev.storypact.testkit.matcher.StoryActions.dateNow;
import static dev.storypact.testkit.matcher.StoryActions.guidNew;
import static dev.storypact.testkit.matcher.StoryActions.keyValueStoreGet;
import static dev.storypact.testkit.matcher.StoryActions.keyValueStoreUpsert;
import static dev.storypact.testkit.matcher.StoryActions.logCreate;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.storypact.story.Outcome;
import dev.storypact.story.Story;
import dev.storypact.story.action.ContextList;
import dev.storypact.story.action.Done;
import dev.storypact.story.action.EventBusSendMessages;
import dev.storypact.story.action.GuidNew;
import dev.storypact.story.action.KeyValueStoreGet;
import dev.storypact.story.action.KeyValueStoreUpsert;
import dev.storypact.story.action.LogLevel;
import dev.storypact.testkit.fixture.Orders;
import dev.storypact.testkit.fixture.Scopes;
import dev.storypact.testkit.internal.recording.TesterScope;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StoryStepperTests {

    private final TesterScope scope = Scopes.withoutSchemas();
    private final StoryTester tester = scope.tester();

    @AfterEach
    void unwinds_what_was_stepped() {
        scope.close(false);
    }

    private static void assertMisuse(ThrowingCallable step, String message) {
        assertThatThrownBy(step).isInstanceOf(StoryTestError.class).hasMessage(message.stripTrailing());
    }

    private static void assertFails(ThrowingCallable step, String message) {
        assertThatThrownBy(step)
                .isInstanceOf(AssertionError.class)
                .isNotInstanceOf(StoryTestError.class)
                .hasMessage(message.stripTrailing());
    }

    @Test
    void a_story_is_stepped_as_a_generator() {
        var stepper = tester.step(Orders.ping());

        assertThat(stepper.isDone()).isFalse();
        assertThat(stepper.next().action().type()).isEqualTo("Context::List");
        assertThat(stepper.action(ContextList.class)).isEqualTo(new ContextList());
        var sending = stepper.next(Map.of("tenant", "acme")).action(EventBusSendMessages.class);
        assertThat(sending.eventBusName()).isEqualTo("health");
        assertThat(sending.eventBusMessages()).hasSize(1);
        assertThat(sending.context()).isEqualTo(Map.of("tenant", "acme"));
        assertThat(stepper.next().isDone()).isTrue();
        assertThat(stepper.run()).returnedNothing();
    }

    @Test
    void a_story_is_stepped_by_sentences() {
        tester.step(Orders.place("tea"))
                .asks(guidNew())
                .answer("o-1")
                .asks(keyValueStoreUpsert("orders"))
                .fails(KeyValueStoreUpsert.SERVICE_UNAVAILABLE, "try later")
                .throwsError(KeyValueStoreUpsert.SERVICE_UNAVAILABLE)
                .throwsError("KeyValueStore::Upsert/ServiceUnavailable");
        tester.step(Orders.exists("o-1"))
                .asks(keyValueStoreGet("orders", "o-1"))
                .answer(Optional.empty())
                .returns(false);
        tester.step(Orders.log()).asks(logCreate(LogLevel.WARN)).answerNothing().returnsNothing();
    }

    @Test
    void a_story_catches_what_the_test_lets_fail() {
        Story<String> story = ask -> ask.attempt(Orders.exists("o-1")) instanceof Outcome.Failure<Boolean> failure
                ? failure.error().message()
                : "no failure";

        var stepper = tester.step(story).next().fail(KeyValueStoreGet.SERVICE_UNAVAILABLE);

        assertThat(stepper.result())
                .isEqualTo("the test lets this action fail with KeyValueStore::Get/ServiceUnavailable");
    }

    @Test
    void a_stepped_story_publishes_what_the_test_answers_as_published() {
        var first = tester.step(Orders.ping());
        var second = tester.step(Orders.ping());

        first.next().next(Map.of());
        second.next().next(Map.of()).fail(EventBusSendMessages.ACCESS_DENIED);
        first.next();

        assertThat(first.run())
                .publishedTo("health")
                .exactlyOneMessage()
                .hasMetadata("eventId", "event-1")
                .hasCorrelationId("correlation-1");
        assertThat(second.run()).failedWith(EventBusSendMessages.ACCESS_DENIED).publishedNothing();
    }

    @Test
    void stories_can_be_stepped_in_turns() {
        Story<String> story = ask -> ask.guidNew() + ask.guidNew();
        var first = tester.step(story).next();
        var second = tester.step(story).next();

        first.next("a");
        second.next("c").next("d");
        first.next("b");

        assertThat(first.result()).isEqualTo("ab");
        assertThat(second.result()).isEqualTo("cd");
    }

    @Test
    void each_story_that_is_left_half_way_is_unwound_whatever_another_throws_meanwhile() {
        var unwound = new ArrayList<String>();
        Story<Done> failing = Story.of(ask -> {
            try {
                ask.guidNew();
            } finally {
                failInFinally();
            }
        });
        Story<Done> cleaning = Story.of(ask -> {
            try {
                ask.guidNew();
            } finally {
                unwound.add("told to end");
            }
        });
        var left = Scopes.withoutSchemas();
        var service = left.tester().world().service("orders");
        for (var each : List.of(left.tester(), service, left.tester().world().service("billing"))) {
            each.step(failing).asks(guidNew());
            each.step(cleaning).asks(guidNew());
        }

        assertThatThrownBy(() -> left.close(true))
                .isInstanceOf(AssertionError.class)
                .hasMessage("not cleaned up")
                .satisfies(first -> assertThat(first.getSuppressed()).hasSize(1));
        assertThat(unwound).hasSize(3);
    }

    private static void failInFinally() {
        throw new AssertionError("not cleaned up");
    }

    @Test
    void a_story_asks_for_something_else() {
        var stepper = tester.step(Orders.exists("o-1").named("exists"));

        assertFails(() -> stepper.asks(keyValueStoreGet("order")), """
                story 'exists' asks for something else
                  expected:  it asks for KeyValueStore::Get in 'order'
                  found:     it asks for KeyValueStore::Get {"keyValueStoreName":"orders","key":"o-1"}
                  differs:   the store is 'orders', not 'order'
                  steps:       none
                """);
        assertFails(() -> stepper.action(GuidNew.class), """
                story 'exists' asks for something else
                  expected:  it asks for GuidNew
                  found:     it asks for KeyValueStore::Get {"keyValueStoreName":"orders","key":"o-1"}
                  steps:       none
                """);
    }

    @Test
    void a_story_has_ended_where_it_should_ask() {
        var stepper = tester.step(Orders.log()).next().next();

        assertFails(() -> stepper.asks(dateNow()), """
                the story has ended where it should ask
                  expected:  it asks for Date::Now
                  found:     it returned nothing
                  steps:       1  Log::Create {"level":"WARN","text":"nothing to do"} -> nothing
                """);
    }

    @Test
    void a_story_asks_where_it_should_end() {
        var stepper = tester.step(Orders.log());
        var situation = """
                  found:     it asks for Log::Create {"level":"WARN","text":"nothing to do"}
                  steps:       none
                """;

        assertFails(stepper::returnsNothing, """
                the story has not ended
                  expected:  it returns nothing
                """ + situation);
        assertFails(() -> stepper.throwsError("Story/Defect"), """
                the story has not ended
                  expected:  it fails with Story/Defect
                """ + situation);
        assertFails(stepper::result, """
                the story has not ended
                  expected:  it returns
                """ + situation);
        assertFails(stepper::error, """
                the story has not ended
                  expected:  it fails
                """ + situation);
        assertFails(stepper::run, """
                the story has not ended
                  expected:  it ends
                """ + situation);
    }

    @Test
    void a_story_ended_otherwise() {
        var failed = tester.step(Orders.exists("o-1")).next().fail(KeyValueStoreGet.SERVICE_UNAVAILABLE, "down");
        var returned = tester.step(Orders.exists("o-1")).next().next(Optional.empty());
        var failedSteps = """
                  steps:     > 1  KeyValueStore::Get {"keyValueStoreName":"orders","key":"o-1"} failed with\
                 KeyValueStore::Get/ServiceUnavailable
                """;

        assertFails(() -> failed.returns(true), """
                the story failed
                  expected:  it returns true
                  found:     KeyValueStore::Get/ServiceUnavailable: down
                """ + failedSteps);
        assertFails(() -> returned.throwsError(KeyValueStoreGet.SERVICE_UNAVAILABLE), """
                the story did not fail
                  expected:  it fails with KeyValueStore::Get/ServiceUnavailable
                  found:     it returned false
                  steps:       1  KeyValueStore::Get {"keyValueStoreName":"orders","key":"o-1"} -> null
                """);
        assertFails(() -> returned.returns(true), """
                the story returned something else
                  expected:  true
                  found:     false
                  steps:       1  KeyValueStore::Get {"keyValueStoreName":"orders","key":"o-1"} -> null
                """);
    }

    @Test
    void a_story_that_has_not_started_takes_no_answer() {
        var stepper = tester.step(Orders.log());
        var text = """
                the story asks nothing that could be answered
                  found:  it has not started: the first step is next(), without an answer
                  steps:    none
                """;

        assertMisuse(() -> stepper.next("answer"), text);
        assertMisuse(() -> stepper.fail(KeyValueStoreGet.SERVICE_UNAVAILABLE), text);
        assertMisuse(stepper::action, text);
    }

    @Test
    void a_story_that_has_ended_takes_no_step() {
        var stepper = tester.step(Orders.log()).next().next();

        assertMisuse(stepper::next, """
                the story asks nothing that could be answered
                  found:  it returned nothing
                  steps:    1  Log::Create {"level":"WARN","text":"nothing to do"} -> nothing
                """);
    }

    @Test
    void an_action_takes_an_answer_of_its_type_alone() {
        var stepper = tester.step(Orders.place("tea")).next();

        assertMisuse(() -> stepper.next(7), """
                story 'place-order' can't take that answer to Guid::New
                  expected:  a value of type String
                  found:     the Integer 7
                  action:    Guid::New
                  steps:       none
                """);
        assertMisuse(stepper::next, """
                story 'place-order' awaits a value as the answer to Guid::New
                  expected:  a value of type String
                  found:     a step without a value
                  action:    Guid::New
                  steps:       none
                """);
        assertThat(stepper.next("o-1").action()).isInstanceOf(KeyValueStoreUpsert.class);
    }

    @Test
    void an_action_fails_only_with_its_own_errors() {
        var stepper = tester.step(Orders.exists("o-1")).next();

        assertMisuse(() -> stepper.fail(KeyValueStoreUpsert.INVALID_ITEM), """
                the story can't see KeyValueStore::Get fail with an error that it doesn't have
                  expected:  KeyValueStore::Get/ServiceUnavailable
                  found:     KeyValueStore::Upsert/InvalidItem
                  action:    KeyValueStore::Get {"keyValueStoreName":"orders","key":"o-1"}
                  steps:       none
                  to mend:   let it fail with one of its own errors
                """);
    }

    @Test
    void a_failed_assertion_in_the_story_reaches_the_test() {
        Story<String> story = ask -> {
            ask.contextList();
            throw new AssertionError("two and two are five");
        };
        var stepper = tester.step(story).next();

        assertThatThrownBy(() -> stepper.next(Map.of()))
                .isInstanceOf(AssertionError.class)
                .hasMessage("two and two are five");
    }

    @Test
    void a_defect_of_the_story_is_its_end() {
        Story<String> story = ask -> {
            throw new IllegalStateException("oh");
        };

        tester.step(story).throwsError("Story/Defect");
    }

    @Test
    void a_story_that_asks_without_end_is_ended() {
        Story<String> story = ask -> {
            while (true) {
                ask.dateNow();
            }
        };
        var stepper = tester.step(story).next();

        assertThatThrownBy(() -> {
                    while (!stepper.isDone()) {
                        stepper.next(Instant.EPOCH);
                    }
                })
                .isInstanceOf(StoryTestError.class)
                .hasMessageStartingWith("the story asked 100000 times and did not end");
    }
}
