package dev.storypact.testkit.internal.snapshot;

import dev.storypact.story.message.StoryJson;
import java.util.Optional;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The first place at which a run is not as its snapshot.
 *
 * @param step the number of the step; empty for the end of the story
 * @param place where, as in {@code at step 3, /payload/key}
 * @param expected what the snapshot holds there
 * @param found what the run has there
 */
record SnapshotDifference(String step, String place, String expected, String found) {

    private static final String NOTHING = "nothing";

    /** {@return the first difference, step by step, the action before its answer} */
    static Optional<SnapshotDifference> first(Snapshot expected, Snapshot found) {
        var left = expected.steps();
        var there = found.steps();
        for (var number : left.keySet()) {
            var step = there.get(number);
            if (step == null) {
                return Optional.of(new SnapshotDifference(
                        "",
                        "at step " + number + ", which it no longer asks for",
                        shown(left.get(number).path("action")),
                        NOTHING));
            }
            var difference = ofStep(number, left.get(number), step);
            if (difference.isPresent()) {
                return difference;
            }
        }
        return there.entrySet().stream()
                .filter(step -> !left.containsKey(step.getKey()))
                .findFirst()
                .map(more -> new SnapshotDifference(
                        more.getKey(),
                        "at step " + more.getKey() + ", which is new",
                        NOTHING,
                        shown(more.getValue().path("action"))))
                .or(() -> at("", "at its end", "", expected.outcome(), found.outcome()));
    }

    private static Optional<SnapshotDifference> ofStep(String number, JsonNode expected, JsonNode found) {
        return at(number, "at step " + number, "", expected.path("action"), found.path("action"))
                .or(() -> at(
                        number,
                        "at the answer of step " + number,
                        "",
                        expected.path("outcome"),
                        found.path("outcome")));
    }

    private static Optional<SnapshotDifference> at(
            String step, String where, String pointer, JsonNode expected, JsonNode found) {
        if (expected instanceof ObjectNode left && found instanceof ObjectNode right) {
            var names = new TreeSet<>(left.propertyNames());
            names.addAll(right.propertyNames());
            return names.stream()
                    .flatMap(name ->
                            at(step, where, pointer + "/" + escaped(name), left.path(name), right.path(name)).stream())
                    .findFirst();
        }
        if (expected instanceof ArrayNode left && found instanceof ArrayNode right) {
            for (var i = 0; i < Math.max(left.size(), right.size()); i++) {
                var difference = at(step, where, pointer + "/" + i, left.path(i), right.path(i));
                if (difference.isPresent()) {
                    return difference;
                }
            }
            return Optional.empty();
        }
        return shown(expected).equals(shown(found))
                ? Optional.empty()
                : Optional.of(new SnapshotDifference(
                        step, where + (pointer.isEmpty() ? "" : ", " + pointer), shown(expected), shown(found)));
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    private static String shown(JsonNode tree) {
        return tree.isMissingNode() ? NOTHING : StoryJson.write(tree);
    }
}
