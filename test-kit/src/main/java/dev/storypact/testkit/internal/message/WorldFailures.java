package dev.storypact.testkit.internal.message;

import dev.storypact.story.action.PlatformDelay;
import dev.storypact.story.action.QueueSendMessages;
import dev.storypact.story.message.StoryJson;
import dev.storypact.story.runtime.TraceStep;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The texts of failures that are about what stories left in the world of a test. */
public final class WorldFailures {

    private static final int MOST_SHOWN = 20;

    private WorldFailures() {}

    /** {@return the text for a store that has no item under a key} */
    public static String noItem(
            String store,
            String key,
            JsonNode expected,
            NavigableMap<String, JsonNode> items,
            Collection<String> stores,
            ToldStories stories) {
        return FailureText.headed("the store '" + store + "' has no item '" + key + "'")
                .row("expected", StoryJson.write(expected))
                .row("found", lines(items))
                .row(
                        "nearest",
                        NearestNames.meant(key, items.keySet())
                                .map(near -> List.of("the item '" + near + "'"))
                                .orElseGet(() -> nearest("store", store, stores)))
                .row("steps", stories.lines(step -> changes(step, store)))
                .toString();
    }

    /** {@return the text for an item that is another} */
    public static String otherItem(String store, String key, JsonNode expected, JsonNode found, ToldStories stories) {
        return FailureText.headed("the item '" + key + "' of the store '" + store + "' is another")
                .row("expected", StoryJson.write(expected))
                .row("found", StoryJson.write(found))
                .row("steps", stories.lines(step -> changes(step, store)))
                .toString();
    }

    /** {@return the text for a store that has items under other keys} */
    public static String otherKeys(
            String store,
            List<String> keys,
            NavigableMap<String, JsonNode> items,
            Collection<String> stores,
            ToldStories stories) {
        return FailureText.headed("the store '" + store + "' has other items")
                .row("expected", keys.isEmpty() ? "no item" : "only " + new TreeSet<>(keys))
                .row("found", lines(items))
                .row("nearest", items.isEmpty() ? nearest("store", store, stores) : List.of())
                .row("steps", stories.lines(step -> changes(step, store)))
                .toString();
    }

    /** {@return the text for a queue that has other messages} */
    public static String otherQueue(
            String queue,
            List<JsonNode> expected,
            List<JsonNode> found,
            Collection<String> queues,
            ToldStories stories) {
        return FailureText.headed("the queue '" + queue + "' has other messages")
                .row("expected", each(expected))
                .row("found", each(found))
                .row("nearest", found.isEmpty() ? nearest("queue", queue, queues) : List.of())
                .row(
                        "steps",
                        stories.lines(step -> step.action() instanceof QueueSendMessages sending
                                && sending.queueName().equals(queue)))
                .toString();
    }

    /** {@return the text for a clock that stands elsewhere} */
    public static String otherTime(Instant expected, Instant found, ToldStories stories) {
        return FailureText.headed("the clock stands at another time")
                .row("expected", expected.toString())
                .row("found", found.toString())
                .row("steps", stories.lines(step -> step.action() instanceof PlatformDelay))
                .toString();
    }

    /** {@return the text for a text that is no time} */
    public static String noTime(String text) {
        return FailureText.headed("isAt(...) takes a time")
                .row("expected", "ISO 8601 with the offset Z, such as 2026-01-01T00:00:00Z")
                .row("found", "'" + text + "'")
                .toString();
    }

    private static List<String> nearest(String kind, String name, Collection<String> known) {
        return NearestNames.meant(name, known)
                .map(near -> List.of("the " + kind + " '" + near + "'"))
                .orElse(List.of());
    }

    private static boolean changes(TraceStep step, String store) {
        return step.action().hasEffect()
                && StoryJson.toTree(step.action())
                        .path("keyValueStoreName")
                        .asString("")
                        .equals(store);
    }

    private static List<String> lines(Map<String, JsonNode> items) {
        return cut(items.entrySet().stream()
                .map(item -> item.getKey() + "  " + ShortJson.of(item.getValue()))
                .toList());
    }

    private static List<String> each(List<JsonNode> messages) {
        return cut(messages.stream().map(ShortJson::of).toList());
    }

    private static List<String> cut(List<String> lines) {
        if (lines.isEmpty()) {
            return List.of("none");
        }
        var shown = lines.stream().limit(MOST_SHOWN).toList();
        return lines.size() == shown.size()
                ? lines
                : Stream.concat(shown.stream(), Stream.of("... " + (lines.size() - MOST_SHOWN) + " more"))
                        .toList();
    }
}
