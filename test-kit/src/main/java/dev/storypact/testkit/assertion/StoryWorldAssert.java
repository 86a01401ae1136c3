package dev.storypact.testkit.assertion;

import dev.storypact.story.message.StoryJson;
import dev.storypact.testkit.internal.message.JsonValues;
import dev.storypact.testkit.internal.message.ToldStories;
import dev.storypact.testkit.internal.message.WorldFailures;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.assertj.core.api.AbstractAssert;
import tools.jackson.databind.JsonNode;

/**
 * Assertions on the world of a test, as its stories left it: stores, queues and the clock.
 *
 * <pre>{@code
 * assertThat(tester).hasStored("users", "u-1", Map.of("id", "u-1", "name", "Ada"))
 *     .hasNothingQueued("emails");
 * }</pre>
 *
 * <p>Values compare as JSON: numbers by value, objects whatever the order of their properties.
 *
 * @since 0.1
 */
public class StoryWorldAssert extends AbstractAssert<StoryWorldAssert, StoryWorld> {

    /** For AssertJ, which makes a subclass for soft assertions; a test calls {@code assertThat(tester)}. */
    protected StoryWorldAssert(StoryWorld world) {
        super(world, StoryWorldAssert.class);
    }

    /** Verifies that a store has an item under that key that equals this one; it is anything that Jackson writes as JSON. */
    public StoryWorldAssert hasStored(String keyValueStoreName, String key, Object item) {
        var items = actual.stored(keyValueStoreName);
        var expected = JsonValues.tree(item);
        var found = items.get(key);
        if (found == null) {
            throw failing(WorldFailures.noItem(
                    keyValueStoreName, key, expected, items, actual.keyValueStoreNames(), stories()));
        }
        if (!JsonValues.same(found, expected)) {
            throw failureWithActualExpected(
                    StoryJson.writePretty(found),
                    StoryJson.writePretty(expected),
                    "%s",
                    WorldFailures.otherItem(keyValueStoreName, key, expected, found, stories()));
        }
        return this;
    }

    /** Verifies that a store has items under these keys and no others. */
    public StoryWorldAssert hasStoredOnly(String keyValueStoreName, String... keys) {
        var items = actual.stored(keyValueStoreName);
        var expected = new TreeSet<>(Arrays.asList(keys));
        if (!items.keySet().equals(expected)) {
            throw failureWithActualExpected(
                    new TreeSet<>(items.keySet()),
                    expected,
                    "%s",
                    WorldFailures.otherKeys(
                            keyValueStoreName, Arrays.asList(keys), items, actual.keyValueStoreNames(), stories()));
        }
        return this;
    }

    /** Verifies that a store is empty. */
    public StoryWorldAssert hasNothingStored(String keyValueStoreName) {
        return hasStoredOnly(keyValueStoreName);
    }

    /** Verifies that messages with these data wait in a queue, in that order, and no others. */
    public StoryWorldAssert hasQueued(String queueName, Object... data) {
        var expected = Arrays.stream(data).map(JsonValues::tree).toList();
        List<JsonNode> found =
                actual.queued(queueName).stream().map(message -> message.data()).toList();
        if (!same(found, expected)) {
            throw failureWithActualExpected(
                    found,
                    expected,
                    "%s",
                    WorldFailures.otherQueue(queueName, expected, found, actual.queueNames(), stories()));
        }
        return this;
    }

    private static boolean same(List<JsonNode> found, List<JsonNode> expected) {
        if (found.size() != expected.size()) {
            return false;
        }
        for (int i = 0; i < found.size(); i++) {
            if (!JsonValues.same(found.get(i), expected.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** Verifies that no message waits in a queue. */
    public StoryWorldAssert hasNothingQueued(String queueName) {
        return hasQueued(queueName);
    }

    /** Verifies the time of the world's clock. */
    public StoryWorldAssert isAt(Instant time) {
        if (!actual.now().equals(time)) {
            throw failureWithActualExpected(
                    actual.now(), time, "%s", WorldFailures.otherTime(time, actual.now(), stories()));
        }
        return this;
    }

    /**
     * Verifies the time of the world's clock.
     *
     * @param time in ISO 8601 with the offset Z, such as {@code 2026-01-01T00:00:00Z}
     * @throws AssertionError also if the text is no such time
     */
    public StoryWorldAssert isAt(String time) {
        try {
            return isAt(Instant.parse(time));
        } catch (DateTimeParseException e) {
            var error = failing(WorldFailures.noTime(time));
            error.initCause(e);
            throw error;
        }
    }

    private ToldStories stories() {
        return ShownStories.of(actual.stories());
    }

    private AssertionError failing(String text) {
        return failure("%s", text);
    }
}
