package dev.storypact.testkit.assertion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.storypact.story.Story;
import dev.storypact.story.action.QueueMessage;
import dev.storypact.testkit.StoryTester;
import dev.storypact.testkit.fixture.Scopes;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opentest4j.AssertionFailedError;

class StoryWorldAssertTests {

    record User(String id, int age) {}

    private final StoryTester tester = Scopes.withoutSchemas().tester().at("2026-03-01T12:00:00Z");

    @BeforeEach
    void stories_left_something() {
        assertThat(tester.tell(Story.of(ask -> {
                    ask.keyValueStoreUpsert("users", new User("u-1", 36));
                    ask.queueSendMessages("emails", List.of(QueueMessage.of(1), QueueMessage.of(2)));
                })))
                .succeeded();
    }

    private static void assertFails(ThrowingCallable assertion, String message) {
        assertThatThrownBy(assertion).isInstanceOf(AssertionError.class).hasMessage(message.stripTrailing());
    }

    @Test
    void an_item_is_stored_under_its_key() {
        assertThat(tester).hasStored("users", "u-1", Map.of("age", 36.0, "id", "u-1"));
        assertFails(() -> assertThat(tester).hasStored("users", "u-2", Map.of("id", "u-2")), """
            the store 'users' has no item 'u-2'
              expected:  {"id":"u-2"}
              found:     u-1  {"id":"u-1","age":36}
              nearest:   the item 'u-1'
              steps:     a story
                           > 1  KeyValueStore::Upsert {"keyValueStoreName":"users","item":{"id":"u-1","age":36}} -> {"id":"u-1","age":36}
                             2  Queue::SendMessages {"queueName":"emails","queueMessages":[{"data":1},{"data":2}]} -> nothing
            """);
        assertFails(() -> assertThat(tester).hasStored("users", "u-1", Map.of("id", "u-1")), """
            the item 'u-1' of the store 'users' is another
              expected:  {"id":"u-1"}
              found:     {"id":"u-1","age":36}
              steps:     a story
                           > 1  KeyValueStore::Upsert {"keyValueStoreName":"users","item":{"id":"u-1","age":36}} -> {"id":"u-1","age":36}
                             2  Queue::SendMessages {"queueName":"emails","queueMessages":[{"data":1},{"data":2}]} -> nothing
            """);
    }

    @Test
    void a_store_has_these_items_only() {
        assertThat(tester).hasStoredOnly("users", "u-1").hasNothingStored("orders");
        assertFails(() -> assertThat(tester).hasStoredOnly("users", "u-2", "u-1"), """
            the store 'users' has other items
              expected:  only [u-1, u-2]
              found:     u-1  {"id":"u-1","age":36}
              steps:     a story
                           > 1  KeyValueStore::Upsert {"keyValueStoreName":"users","item":{"id":"u-1","age":36}} -> {"id":"u-1","age":36}
                             2  Queue::SendMessages {"queueName":"emails","queueMessages":[{"data":1},{"data":2}]} -> nothing
            """);
        assertFails(() -> assertThat(tester).hasNothingStored("users"), """
            the store 'users' has other items
              expected:  no item
              found:     u-1  {"id":"u-1","age":36}
              steps:     a story
                           > 1  KeyValueStore::Upsert {"keyValueStoreName":"users","item":{"id":"u-1","age":36}} -> {"id":"u-1","age":36}
                             2  Queue::SendMessages {"queueName":"emails","queueMessages":[{"data":1},{"data":2}]} -> nothing
            """);
    }

    @Test
    void messages_wait_in_a_queue_in_the_order_sent() {
        assertThat(tester).hasQueued("emails", 1, 2).hasNothingQueued("texts");
        assertFails(() -> assertThat(tester).hasQueued("emails", 2, 1), """
            the queue 'emails' has other messages
              expected:  2
                         1
              found:     1
                         2
              steps:     a story
                             1  KeyValueStore::Upsert {"keyValueStoreName":"users","item":{"id":"u-1","age":36}} -> {"id":"u-1","age":36}
                           > 2  Queue::SendMessages {"queueName":"emails","queueMessages":[{"data":1},{"data":2}]} -> nothing
            """);
        assertFails(() -> assertThat(tester).hasNothingQueued("emails"), """
            the queue 'emails' has other messages
              expected:  none
              found:     1
                         2
              steps:     a story
                             1  KeyValueStore::Upsert {"keyValueStoreName":"users","item":{"id":"u-1","age":36}} -> {"id":"u-1","age":36}
                           > 2  Queue::SendMessages {"queueName":"emails","queueMessages":[{"data":1},{"data":2}]} -> nothing
            """);
    }

    @Test
    void a_store_or_queue_of_another_name_has_a_nearest() {
        assertThatThrownBy(() -> assertThat(tester).hasStored("user", "u-1", Map.of("id", "u-1")))
                .hasMessageContaining("nearest:   the store 'users'");
        assertThatThrownBy(() -> assertThat(tester).hasStoredOnly("user", "u-1"))
                .hasMessageContaining("nearest:   the store 'users'");
        assertThatThrownBy(() -> assertThat(tester).hasQueued("email", 1, 2))
                .hasMessageContaining("nearest:   the queue 'emails'");
    }

    @Test
    void editors_get_the_keys_expected_and_found_for_a_diff() {
        assertThatThrownBy(() -> assertThat(tester).hasStoredOnly("users", "u-2"))
                .asInstanceOf(InstanceOfAssertFactories.type(AssertionFailedError.class))
                .satisfies(error -> {
                    assertThat(error.getExpected().getStringRepresentation()).isEqualTo("[u-2]");
                    assertThat(error.getActual().getStringRepresentation()).isEqualTo("[u-1]");
                });
    }

    @Test
    void of_many_stories_the_middle_is_left_out() {
        for (int i = 0; i < 11; i++) {
            assertThat(tester.tell(Story.of(ask -> ask.guidNew()).named("story-" + i)))
                    .succeeded();
        }

        assertThatThrownBy(() -> assertThat(tester).hasNothingStored("users"))
                .hasMessageContaining("story 'story-3'")
                .hasMessageContaining("... 2 stories between")
                .hasMessageContaining("story 'story-6'")
                .message()
                .doesNotContain("story 'story-4'", "story 'story-5'");
    }

    @Test
    void the_clock_stands_at_a_time() {
        assertThat(tester).isAt("2026-03-01T12:00:00Z");
        assertFails(() -> assertThat(tester).isAt("2026-03-01T12:00:01Z"), """
            the clock stands at another time
              expected:  2026-03-01T12:00:01Z
              found:     2026-03-01T12:00:00Z
              steps:     a story
                             1  KeyValueStore::Upsert {"keyValueStoreName":"users","item":{"id":"u-1","age":36}} -> {"id":"u-1","age":36}
                             2  Queue::SendMessages {"queueName":"emails","queueMessages":[{"data":1},{"data":2}]} -> nothing
            """);
    }

    @Test
    void a_text_that_is_no_time_is_refused() {
        assertFails(() -> assertThat(tester).isAt("2026-03-01"), """
            isAt(...) takes a time
              expected:  ISO 8601 with the offset Z, such as 2026-01-01T00:00:00Z
              found:     '2026-03-01'
            """);
    }

    @Test
    void a_description_stands_before_the_failure() {
        assertThatThrownBy(
                        () -> assertThat(tester).describedAs("after the sale").isAt("2026-03-01T12:00:01Z"))
                .hasMessageStartingWith("[after the sale] the clock stands at another time\n");
    }
}
