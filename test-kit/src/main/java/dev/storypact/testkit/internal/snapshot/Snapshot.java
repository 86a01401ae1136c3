package dev.storypact.testkit.internal.snapshot;

import dev.storypact.story.message.StoryJson;
import dev.storypact.story.runtime.RecordedStep;
import dev.storypact.story.runtime.RecordedTrace;
import dev.storypact.story.runtime.StoryTrace;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a story asked, what it was answered and how it ended, without what is different in each run.
 *
 * @param tree the snapshot as JSON
 */
record Snapshot(JsonNode tree) {

    /** The name of the format, with its version. */
    static final String FORMAT = "storypact-snapshot/1";

    /** {@return the snapshot of a story that was told} */
    static Snapshot of(StoryTrace trace) {
        var recorded = RecordedTrace.of(trace);
        var tree = (ObjectNode) StoryJson.parse("{}");
        tree.put("format", FORMAT);
        recorded.story().ifPresent(name -> tree.put("story", name));
        var steps = tree.putArray("steps");
        recorded.steps().forEach(step -> steps.add(tree(step)));
        recorded.outcome().ifPresent(outcome -> tree.set("outcome", outcome));
        return new Snapshot(StoryJson.parse(StableText.of(StoryJson.write(tree), trace.startedAt(), Instant.now())));
    }

    private static ObjectNode tree(RecordedStep step) {
        var tree = (ObjectNode) StoryJson.parse("{}");
        tree.put("number", step.number());
        tree.set("action", step.action());
        tree.set("outcome", step.outcome());
        return tree;
    }

    /** {@return the text of a snapshot's file} */
    String text() {
        return StoryJson.writePretty(tree).replace("\r\n", "\n") + "\n";
    }

    /** {@return the steps by their numbers, in their order} */
    Map<String, JsonNode> steps() {
        var steps = new LinkedHashMap<String, JsonNode>();
        tree.path("steps").forEach(step -> steps.put(step.path("number").asString(""), step));
        return steps;
    }

    /** {@return how the story ended; missing if it had not} */
    JsonNode outcome() {
        return tree.path("outcome");
    }
}
