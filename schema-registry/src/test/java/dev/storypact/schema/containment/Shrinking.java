package dev.storypact.schema.containment;

import dev.storypact.schema.internal.oracle.SchemaOracle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Makes a pair that fails smaller, keyword by keyword, for as long as it fails. */
final class Shrinking {

    private final Predicate<SchemaPair> fails;

    Shrinking(Predicate<SchemaPair> fails) {
        this.fails = fails;
    }

    SchemaPair smallest(SchemaPair pair) {
        var smallest = pair;
        for (var next = Optional.of(pair); next.isPresent(); next = smaller(smallest)) {
            smallest = next.get();
        }
        return smallest;
    }

    private Optional<SchemaPair> smaller(SchemaPair pair) {
        var publishers = without(pair.publisher())
                .map(publisher -> new SchemaPair(publisher, pair.subscriber(), pair.options()));
        var subscribers = without(pair.subscriber())
                .map(subscriber -> new SchemaPair(pair.publisher(), subscriber, pair.options()));
        return Stream.concat(publishers, subscribers)
                .filter(candidate -> isUsable(candidate.publisher()) && isUsable(candidate.subscriber()))
                .filter(fails)
                .findFirst();
    }

    private static boolean isUsable(JsonNode schema) {
        return SchemaOracle.problems(schema).isEmpty();
    }

    /** {@return copies that each lack one part, the largest parts first} */
    private static Stream<JsonNode> without(JsonNode schema) {
        var copies = new ArrayList<JsonNode>();
        collect(schema, List.of(), schema, copies);
        return copies.stream();
    }

    private static void collect(JsonNode root, List<Object> path, JsonNode node, List<JsonNode> copies) {
        for (var step : steps(node)) {
            var copy = root.deepCopy();
            remove(at(copy, path), step);
            copies.add(copy);
        }
        for (var step : steps(node)) {
            var below = new ArrayList<>(path);
            below.add(step);
            collect(root, below, at(node, List.of(step)), copies);
        }
    }

    private static List<Object> steps(JsonNode node) {
        var steps = new ArrayList<Object>(node.propertyNames());
        for (var i = 0; node.isArray() && i < node.size(); i++) {
            steps.add(i);
        }
        return steps;
    }

    private static JsonNode at(JsonNode root, List<Object> path) {
        var node = root;
        for (var step : path) {
            node = step instanceof Integer place ? node.get(place) : node.get((String) step);
        }
        return node;
    }

    private static void remove(JsonNode parent, Object step) {
        if (step instanceof Integer place) {
            ((ArrayNode) parent).remove(place);
        } else {
            ((ObjectNode) parent).remove((String) step);
        }
    }
}
