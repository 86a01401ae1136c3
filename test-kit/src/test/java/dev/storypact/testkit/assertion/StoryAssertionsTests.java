package dev.storypact.testkit.assertion;

import static dev.storypact.testkit.matcher.StoryActions.contextList;
import static dev.storypact.testkit.matcher.StoryActions.dateNow;
import static dev.storypact.testkit.matcher.StoryActions.eventBusSendMessages;
import static dev.storypact.testkit.matcher.StoryActions.guidNew;
import static dev.storypact.testkit.matcher.StoryActions.platformDelay;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.BDDAssertions.then;

import dev.storypact.story.Story;
import dev.storypact.story.action.Done;
import dev.storypact.story.message.EventBusMessage;
import dev.storypact.story.runtime.StoryRuntime;
import dev.storypact.testkit.fixture.Scopes;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** The ways into the assertions, and those that say exactly what happened. */
class StoryAssertionsTests {

    record Placed(String at, String id) {}

    private static final Story<Done> POLL = Story.of(ask -> {
                ask.guidNew();
                ask.platformDelay(Duration.ofSeconds(1));
                ask.guidNew();
                ask.platformDelay(Duration.ofSeconds(2));
            })
            .named("poll");

    private static final Story<Done> PUBLISH = Story.of(ask -> ask.eventBusSendMessages(
                    "orders",
                    List.of(
                            EventBusMessage.of("PLACED", new Placed("noon", "o-1")),
                            EventBusMessage.of("PAID", Map.of("id", "o-1")))))
            .named("publish");

    private static <R> StoryRun<R> told(Story<R> story) {
        return Scopes.withoutSchemas().tester().tell(story);
    }

    private static void assertFails(ThrowingCallable assertion, String message) {
        assertThatThrownBy(assertion).isInstanceOf(AssertionError.class).hasMessage(message.stripTrailing());
    }

    @Test
    void the_result_of_any_runtime_can_be_asserted_without_an_engine() {
        var result = StoryRuntime.localBuilder().eventBuses("orders").build().run(PUBLISH);

        StoryAssertions.assertThat(result).succeeded().publishedTo("orders").inOrder("PLACED", "PAID");
        StoryAssertions.then(result).asked(contextList());
        assertFails(() -> StoryAssertions.assertThat(result).publishedNothing(), """
            story 'publish' published 2 messages
              expected:  nothing
              found:     PLACED to 'orders' {"at":"noon","id":"o-1"}
                         PAID to 'orders' {"id":"o-1"}
              steps:       1  Context::List -> {}
                         > 2  EventBus::SendMessages {"eventBusName":"orders","eventBusMessages":[{"type":"PLACED","data":\
            {"at":"noon","id":"o-1"},"metadata":{}},{"type":"PAID","data":{"id":"o-1"},"metadata":{}}],... -> nothing
            """);
    }

    @Test
    void tests_can_say_given_when_then() {
        then(told(POLL)).succeeded();
        StoryAssertions.then(told(POLL)).succeeded();
        StoryAssertions.assertThat(told(POLL)).succeeded();
    }

    @Test
    void testers_and_worlds_are_asserted_with_the_one_import() {
        var tester = Scopes.withoutSchemas().tester();
        var world = tester.world();

        StoryAssertions.assertThat(tester).hasNothingQueued("mail");
        StoryAssertions.then(tester).hasNothingQueued("mail");
        StoryAssertions.assertThat(world).deadLetteredNothing();
        StoryAssertions.then(world).deadLetteredNothing();
        assertThatThrownBy(() -> StoryAssertions.assertThat(tester).isAt("2020-01-01T00:00:00Z"))
                .hasMessageStartingWith("the clock stands at another time\n");
        assertThatThrownBy(() -> StoryAssertions.assertThat(world).publishedInOrder("PLACED"))
                .hasMessageStartingWith("the services published other messages\n");
    }

    @Test
    void soft_assertions_report_all_that_fails() {
        var run = told(POLL);
        var softly = new StorySoftAssertions();

        softly.assertThat(run).succeeded().asked(dateNow()).returnedNothing().delayedFor(Duration.ofSeconds(5));

        assertThatThrownBy(softly::assertAll)
                .hasMessageContaining("story 'poll' never asked for Date::Now")
                .hasMessageContaining("story 'poll' delayed for another time")
                .hasMessageContaining("(2 failures)");
    }

    @Test
    void soft_assertions_without_a_failure_pass() {
        var softly = new StorySoftAssertions();

        softly.assertThat(told(POLL)).succeeded().asked(guidNew());

        assertThatCode(softly::assertAll).doesNotThrowAnyException();
    }

    @Test
    void a_story_asks_so_many_times() {
        assertThat(told(POLL)).askedTimes(2, guidNew()).askedTimes(0, dateNow());
        assertFails(() -> assertThat(told(POLL)).askedTimes(1, guidNew()), """
            story 'poll' asked for Guid::New 2 times
              expected:  once
              found:     2 times
              steps:     > 1  Guid::New -> "00000000-0000-4000-8000-000000000001"
                           2  Platform::Delay {"duration":"PT1S"} -> nothing
                         > 3  Guid::New -> "00000000-0000-4000-8000-000000000002"
                           4  Platform::Delay {"duration":"PT2S"} -> nothing
            """);
    }

    @Test
    void a_story_asks_for_exactly_that() {
        assertThat(told(PUBLISH))
                .askedExactly(contextList(), eventBusSendMessages("orders").withMessages(2));
        assertFails(() -> assertThat(told(POLL)).askedExactly(guidNew(), platformDelay(Duration.ofSeconds(9))), """
            story 'poll' asked for something else at step 2
              expected:  Platform::Delay of PT9S
              found:     Platform::Delay {"duration":"PT1S"}
              differs:   the duration is PT1S, not PT9S
              steps:       1  Guid::New -> "00000000-0000-4000-8000-000000000001"
                         > 2  Platform::Delay {"duration":"PT1S"} -> nothing
                           3  Guid::New -> "00000000-0000-4000-8000-000000000002"
                           4  Platform::Delay {"duration":"PT2S"} -> nothing
            """);
        assertFails(() -> assertThat(told(PUBLISH)).askedExactly(contextList()), """
            story 'publish' asked for something else at step 2
              expected:  no more
              found:     EventBus::SendMessages {"eventBusName":"orders","eventBusMessages":[{"type":"PLACED","data":\
            {"at":"noon","id":"o-1"},"metadata":{}},{"type":"PAID","data":{"id":"o-1"},"metadata":{}}],...
              steps:       1  Context::List -> {}
                         > 2  EventBus::SendMessages {"eventBusName":"orders","eventBusMessages":[{"type":"PLACED","data":\
            {"at":"noon","id":"o-1"},"metadata":{}},{"type":"PAID","data":{"id":"o-1"},"metadata":{}}],... -> nothing
            """);
        assertThat(told(ask -> 7)).askedNothing();
        assertFails(() -> assertThat(told(ask -> ask.guidNew())).askedNothing(), """
            the story asked for something else at step 1
              expected:  no more
              found:     Guid::New
              steps:     > 1  Guid::New -> "00000000-0000-4000-8000-000000000001"
            """);
        assertFails(() -> assertThat(told(ask -> ask.guidNew())).askedExactly(guidNew(), dateNow()), """
            the story asked for something else at step 2
              expected:  Date::Now
              found:     no more
              steps:       1  Guid::New -> "00000000-0000-4000-8000-000000000001"
            """);
    }

    @Test
    void the_delays_of_a_story_add_up() {
        assertThat(told(POLL)).delayedFor(Duration.ofSeconds(3));
        assertThat(told(PUBLISH)).delayedFor(Duration.ZERO);
        assertFails(() -> assertThat(told(PUBLISH)).delayedFor(Duration.ofSeconds(1)), """
            story 'publish' delayed for another time
              expected:  PT1S altogether
              found:     no delay
              steps:       1  Context::List -> {}
                           2  EventBus::SendMessages {"eventBusName":"orders","eventBusMessages":[{"type":"PLACED","data":\
            {"at":"noon","id":"o-1"},"metadata":{}},{"type":"PAID","data":{"id":"o-1"},"metadata":{}}],... -> nothing
            """);
    }

    @Test
    void a_story_publishes_to_one_bus_only() {
        var both = told(Story.of(ask -> {
            ask.eventBusSendMessage("orders", EventBusMessage.of("PLACED", 1));
            ask.eventBusSendMessage("audit", EventBusMessage.of("SEEN", 2));
        }));

        assertThat(told(PUBLISH)).publishedOnly("orders").hasSize(2);
        assertThatThrownBy(() -> assertThat(both).publishedOnly("orders")).hasMessageStartingWith("""
            the story published 1 message
              expected:  messages to 'orders' only
              found:     SEEN to 'audit' 2
            """);
    }

    @Test
    void a_failed_story_that_published_nothing_says_why_it_failed() {
        assertFails(
                () -> assertThat(told(Story.of(ask -> {
                            throw new IllegalStateException("no luck");
                        })))
                        .publishedTo("orders"),
                """
                the story published nothing to 'orders'
                  expected:  at least one message to 'orders'
                  found:     no message to any event bus
                  failed:    Story/Defect: java.lang.IllegalStateException: no luck
                  steps:       none
                """);
    }

    @Test
    void messages_have_types_in_order() {
        assertThatThrownBy(() -> assertThat(told(PUBLISH)).publishedTo("orders").inOrder("PAID", "PLACED"))
                .hasMessageStartingWith("""
                    story 'publish' published other types to 'orders'
                      expected:  in this order: PAID, PLACED
                      found:     PLACED to 'orders' {"at":"noon","id":"o-1"}
                                 PAID to 'orders' {"id":"o-1"}
                    """);
    }

    @Test
    void each_message_satisfies_the_requirement_at_its_place() {
        assertThat(told(PUBLISH))
                .publishedTo("orders")
                .satisfiesExactly(first -> first.hasType("PLACED"), second -> second.hasType("PAID"));
        assertThatThrownBy(() -> assertThat(told(PUBLISH))
                        .publishedTo("orders")
                        .satisfiesExactly(first -> first.hasType("PAID"), second -> second.hasType("PAID")))
                .hasMessageStartingWith("the message PLACED to 'orders' has another type\n");
    }

    @Test
    void each_requirement_is_met_by_a_message_of_its_own() {
        assertThat(told(PUBLISH))
                .publishedTo("orders")
                .satisfiesExactlyInAnyOrder(any -> any.hasData("/id", "o-1"), placed -> placed.hasType("PLACED"));
        assertThatThrownBy(() -> assertThat(told(PUBLISH))
                        .publishedTo("orders")
                        .satisfiesExactlyInAnyOrder(first -> first.hasType("PAID"), second -> second.hasType("PAID")))
                .hasMessageStartingWith("""
                    story 'publish' published no message to 'orders' that meets requirement 2
                      expected:  each requirement is met by a message of its own
                      found:     PLACED to 'orders' {"at":"noon","id":"o-1"}
                                 PAID to 'orders' {"id":"o-1"}
                      differs:   the message PLACED to 'orders' has another type: expected "PAID", found "PLACED"
                                 meets it, but another requirement too, which has no other
                    """);
    }

    @Test
    void data_is_compared_but_for_ignored_places() {
        var placed = assertThat(told(PUBLISH)).publishedTo("orders").message(0);

        placed.data("").ignoring("/at", "/not/there").isEqualTo(Map.of("id", "o-1", "at", "midnight"));
        assertThatThrownBy(() -> placed.data("").ignoring("/at").isEqualTo(Map.of("id", "o-2")))
                .hasMessageStartingWith("""
                    the message PLACED to 'orders' has other data
                      expected:  {"id":"o-2"}
                      found:     {"id":"o-1"}
                    """);
        assertThatThrownBy(() -> placed.data("").ignoring("").isEqualTo(1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the whole value can't be ignored: name a place in it, such as '/id'");
    }
}
