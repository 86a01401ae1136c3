package dev.storypact.testkit.assertion;

import static dev.storypact.testkit.matcher.StoryActions.contextList;
import static dev.storypact.testkit.matcher.StoryActions.dateNow;
import static dev.storypact.testkit.matcher.StoryActions.eventBusSendMessages;
import static dev.storypact.testkit.matcher.StoryActions.guidNew;
import static dev.storypact.testkit.matcher.StoryActions.keyValueStoreGet;
import static dev.storypact.testkit.matcher.StoryActions.keyValueStoreUpsert;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.storypact.story.Story;
import dev.storypact.story.action.Done;
import dev.storypact.story.action.KeyValueStoreUpsert;
import dev.storypact.story.action.LogLevel;
import dev.storypact.testkit.fixture.Orders;
import dev.storypact.testkit.fixture.Scopes;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class StoryRunAssertTests {

    private static final Story<Integer> COUNT = ask -> {
        ask.guidNew();
        return 3;
    };

    private static final Story<Done> REFUSED = Story.of(ask -> ask.keyValueStoreUpsert("users", Map.of("name", "Ada")));

    private static final String REFUSED_TEXT =
            "KeyValueStore::Upsert/InvalidItem: an item of the store 'users' needs its key 'id', a text or an integer;"
                    + " found the components [name]: give it one, or declare another key for the store";

    private static <R> StoryRun<R> told(Story<R> story) {
        return Scopes.withoutSchemas().tester().tell(story);
    }

    private static void assertFails(ThrowingCallable assertion, String message) {
        assertThatThrownBy(assertion).isInstanceOf(AssertionError.class).hasMessage(message.stripTrailing());
    }

    @Test
    void a_story_succeeded() {
        assertThat(told(COUNT)).succeeded();
        assertFails(() -> assertThat(told(REFUSED.named("register"))).succeeded(), """
                story 'register' failed
                  expected:  it returns
                  found:     %s
                  steps:     > 1  KeyValueStore::Upsert {"keyValueStoreName":"users","item":{"name":"Ada"}} failed with\
                 KeyValueStore::Upsert/InvalidItem
                """.formatted(REFUSED_TEXT));
    }

    @Test
    void what_the_story_threw_is_the_cause_of_the_failure() {
        var defect = new IllegalStateException("no such luck");
        var run = told(Story.of(ask -> {
            throw defect;
        }));

        assertThatThrownBy(() -> assertThat(run).succeeded()).hasCause(defect).hasMessage("""
                the story failed
                  expected:   it returns
                  found:      Story/Defect: java.lang.IllegalStateException: no such luck
                  thrown at:  %s
                  steps:        none
                  to mend:    correct the story there, or fail with ask.errorThrow(...) where callers are to handle it\
                """.formatted(
                        defect.getStackTrace()[0]));
    }

    @Test
    void a_defect_is_thrown_at_the_place_of_the_story_that_called_the_jdk() {
        var run = told(
                Story.of(ask -> ask.logCreate(LogLevel.INFO, List.of("only one").get(1))));

        assertThatThrownBy(() -> assertThat(run).succeeded())
                .message()
                .containsPattern("thrown at: {2}dev\\.storypact\\.testkit\\.assertion\\.StoryRunAssertTests"
                        + "\\.\\S+\\(StoryRunAssertTests\\.java:\\d+\\)\n");
    }

    @Test
    @SuppressWarnings("NullAway") // what a story without null checks could do
    void a_story_that_returned_null_has_no_place_where_it_threw() {
        Story<String> nothing = ask -> null;
        var run = told(nothing);

        assertFails(() -> assertThat(run).succeeded(), """
                the story failed
                  expected:  it returns
                  found:     Story/Defect: the story returned null
                  steps:       none
                  to mend:   correct the story, or fail with ask.errorThrow(...) where callers are to handle it
                """);
    }

    @Test
    void a_story_failed_with_an_error() {
        assertThat(told(REFUSED)).failedWith(KeyValueStoreUpsert.INVALID_ITEM);
        assertThat(told(REFUSED)).failedWith("KeyValueStore::Upsert/InvalidItem");
        assertFails(() -> assertThat(told(COUNT)).failedWith(KeyValueStoreUpsert.INVALID_ITEM), """
                the story did not fail
                  expected:  it fails with KeyValueStore::Upsert/InvalidItem
                  found:     it returned 3
                  steps:       1  Guid::New -> "00000000-0000-4000-8000-000000000001"
                """);
        assertFails(() -> assertThat(told(REFUSED)).failedWith(KeyValueStoreUpsert.SERVICE_UNAVAILABLE), """
                the story failed
                  expected:  it fails with KeyValueStore::Upsert/ServiceUnavailable
                  found:     %s
                  steps:     > 1  KeyValueStore::Upsert {"keyValueStoreName":"users","item":{"name":"Ada"}} failed with\
                 KeyValueStore::Upsert/InvalidItem
                """.formatted(
                        REFUSED_TEXT));
    }

    @Test
    void a_story_returned_a_value() {
        assertThat(told(COUNT)).returned(3);
        assertFails(() -> assertThat(told(COUNT)).returned(4), """
                the story returned something else
                  expected:  4
                  found:     3
                  steps:       1  Guid::New -> "00000000-0000-4000-8000-000000000001"
                """);
    }

    @Test
    void values_that_print_alike_are_told_apart_by_their_types() {
        Story<Object> story = ask -> 3L;

        assertFails(() -> assertThat(told(story)).returned(3), """
                the story returned something else
                  expected:  java.lang.Integer 3
                  found:     java.lang.Long 3
                  steps:       none
                """);
    }

    @Test
    void a_story_returned_nothing() {
        assertThat(told(Orders.log())).returnedNothing();
        assertFails(() -> assertThat(told(COUNT)).returnedNothing(), """
                the story returned something else
                  expected:  nothing
                  found:     3
                  steps:       1  Guid::New -> "00000000-0000-4000-8000-000000000001"
                """);
    }

    @Test
    void a_story_asked_for_an_action() {
        assertThat(told(Orders.exists("o-1"))).asked(keyValueStoreGet("orders", "o-1"));
        assertFails(() -> assertThat(told(Orders.exists("o-1"))).asked(keyValueStoreGet("order", "o-2")), """
                the story never asked for KeyValueStore::Get in 'order' of item 'o-2'
                  nearest:  step 1, the store is 'orders', not 'order'; the key is 'o-1', not 'o-2'
                  steps:      1  KeyValueStore::Get {"keyValueStoreName":"orders","key":"o-1"} -> null
                """);
        assertFails(() -> assertThat(told(COUNT)).asked(dateNow()), """
                the story never asked for Date::Now
                  steps:    1  Guid::New -> "00000000-0000-4000-8000-000000000001"
                """);
    }

    @Test
    void a_story_never_asked_for_an_action() {
        assertThat(told(COUNT)).neverAsked(dateNow());
        assertFails(() -> assertThat(told(COUNT)).neverAsked(guidNew()), """
                the story asked for Guid::New
                  expected:  it never asks for that
                  steps:     > 1  Guid::New -> "00000000-0000-4000-8000-000000000001"
                """);
    }

    @Test
    void a_story_asked_in_an_order() {
        var story = Story.of(ask -> {
            ask.guidNew();
            ask.contextList();
            ask.guidNew();
            ask.dateNow();
        });

        assertThat(told(story)).askedInOrder(guidNew(), guidNew(), dateNow());
        assertFails(() -> assertThat(told(story)).askedInOrder(guidNew(), dateNow(), contextList()), """
                the story did not ask for Context::List after step 4
                  expected:  in this order: Guid::New, Date::Now, Context::List
                  nearest:   step 2, which came before
                  steps:     > 1  Guid::New -> "00000000-0000-4000-8000-000000000001"
                               2  Context::List -> {}
                               3  Guid::New -> "00000000-0000-4000-8000-000000000002"
                             > 4  Date::Now -> "2026-01-01T00:00:00Z"
                """);
        assertFails(() -> assertThat(told(COUNT)).askedInOrder(keyValueStoreUpsert("users")), """
                the story did not ask for KeyValueStore::Upsert in 'users'
                  expected:  in this order: KeyValueStore::Upsert in 'users'
                  steps:       1  Guid::New -> "00000000-0000-4000-8000-000000000001"
                """);
    }

    @Test
    void a_story_published_nothing() {
        assertThat(told(COUNT)).publishedNothing();
        assertFails(() -> assertThat(told(Orders.ping())).publishedNothing(), """
                the story published 1 message
                  expected:  nothing
                  found:     PING to 'health' {"beat":1}
                  steps:       1  Context::List -> {}
                             > 2  EventBus::SendMessages {"eventBusName":"health","eventBusMessages":[{"type":"PING",\
                "data":{"beat":1},"metadata":{}}],"context":{}} -> nothing
                """);
    }

    @Test
    void a_story_published_nothing_to_one_event_bus() {
        assertThat(told(Orders.ping())).publishedNothingTo("orders");
        assertFails(() -> assertThat(told(Orders.ping())).publishedNothingTo("health"), """
                the story published 1 message
                  expected:  nothing to 'health'
                  found:     PING to 'health' {"beat":1}
                  steps:       1  Context::List -> {}
                             > 2  EventBus::SendMessages {"eventBusName":"health","eventBusMessages":[{"type":"PING",\
                "data":{"beat":1},"metadata":{}}],"context":{}} -> nothing
                """);
    }

    @Test
    void a_story_published_to_an_event_bus() {
        assertThat(told(Orders.ping())).publishedTo("health").exactlyOneMessage();
        assertFails(() -> assertThat(told(Orders.ping())).publishedTo("helth"), """
                the story published nothing to 'helth'
                  expected:  at least one message to 'helth'
                  found:     PING to 'health' {"beat":1}
                  nearest:   the event bus 'health'
                  steps:       1  Context::List -> {}
                             > 2  EventBus::SendMessages {"eventBusName":"health","eventBusMessages":[{"type":"PING",\
                "data":{"beat":1},"metadata":{}}],"context":{}} -> nothing
                """);
        assertFails(() -> assertThat(told(COUNT)).publishedTo("health"), """
                the story published nothing to 'health'
                  expected:  at least one message to 'health'
                  found:     no message to any event bus
                  steps:       1  Guid::New -> "00000000-0000-4000-8000-000000000001"
                """);
    }

    @Test
    void a_story_logged_an_entry() {
        assertThat(told(Orders.log())).logged(LogLevel.WARN, "nothing to do");
        assertFails(() -> assertThat(told(Orders.log())).logged(LogLevel.INFO, "nothing to do"), """
                the story never logged that
                  expected:  INFO nothing to do
                  found:     WARN nothing to do
                  steps:     > 1  Log::Create {"level":"WARN","text":"nothing to do"} -> nothing
                """);
        assertFails(() -> assertThat(told(COUNT)).logged(LogLevel.INFO, "x"), """
                the story never logged that
                  expected:  INFO x
                  found:     no log entry
                  steps:       1  Guid::New -> "00000000-0000-4000-8000-000000000001"
                """);
    }

    @Test
    void a_description_stands_before_each_failure() {
        assertFails(() -> assertThat(told(COUNT)).as("counting").asked(dateNow()), """
                [counting] the story never asked for Date::Now
                  steps:    1  Guid::New -> "00000000-0000-4000-8000-000000000001"
                """);
    }

    @Test
    void the_middle_of_many_steps_is_left_out() {
        var story = Story.of(ask -> {
            for (int i = 0; i < 40; i++) {
                ask.dateNow();
            }
        });

        assertThatThrownBy(() -> assertThat(told(story)).asked(guidNew()))
                .message()
                .satisfies(message -> assertThat(message.lines())
                        .hasSize(32)
                        .element(16)
                        .isEqualTo("            ... 10 steps between"));
    }

    @Test
    void the_own_entry_point_gives_the_same_assertions() {
        StoryAssertions.assertThat(told(COUNT)).returned(3).neverAsked(eventBusSendMessages());
    }
}
