package dev.storypact.story.message;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import software.amazon.event.ruler.Machine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A filter and a message that the filter and event-ruler judge differently, and how to make it small. */
record Disagreement(EventFilter filter, EventBusMessage<JsonNode> message) {

    static Machine machine(JsonNode pattern) {
        try {
            var machine = Machine.builder().build();
            machine.addRule("rule", StoryJson.write(pattern));
            return machine;
        } catch (Exception e) {
            throw new AssertionError("event-ruler refuses the pattern " + pattern, e);
        }
    }

    static boolean matches(Machine machine, String event) {
        try {
            return !machine.rulesForJSONEvent(event).isEmpty();
        } catch (Exception e) {
            throw new AssertionError("event-ruler refuses the event " + event, e);
        }
    }

    static String event(EventBusMessage<?> message) {
        return StoryJson.write(EventBridgeEnvelope.of(message));
    }

    private boolean isReal() {
        try {
            return filter.accepts(message) != matches(machine(EventBridgePattern.of(filter)), event(message));
        } catch (InexpressibleFilterException e) {
            return false;
        }
    }

    /** {@return the smallest disagreement that steps of one part, one property or one element lead to} */
    Disagreement shrunk() {
        var smaller = candidates().filter(Disagreement::isReal).findFirst();
        return smaller.map(Disagreement::shrunk).orElse(this);
    }

    private Stream<Disagreement> candidates() {
        var metadata = StoryJson.toTree(message.metadata());
        return Stream.of(
                        smallerFilters(filter).map(smaller -> new Disagreement(smaller, message)),
                        smallerTrees(message.data()).map(data -> new Disagreement(filter, message.withData(data))),
                        smallerTrees(metadata).map(tree -> new Disagreement(filter, message.withMetadata(map(tree)))),
                        Stream.of(new EventBusMessage<>(
                                        Optional.<String>empty(),
                                        Optional.<String>empty(),
                                        message.data(),
                                        message.metadata(),
                                        Optional.<String>empty(),
                                        Optional.<String>empty()))
                                .filter(Predicate.not(message::equals))
                                .map(bare -> new Disagreement(filter, bare)))
                .flatMap(step -> step);
    }

    private static Map<String, Object> map(JsonNode object) {
        var map = new LinkedHashMap<String, Object>();
        object.properties().forEach(property -> map.put(property.getKey(), property.getValue()));
        return map;
    }

    private static Stream<EventFilter> smallerFilters(EventFilter filter) {
        if (filter instanceof AllFilter all) {
            return Stream.concat(all.parts().stream(), smallerParts(all.parts()).map(AllFilter::new));
        }
        if (filter instanceof AnyFilter any) {
            return Stream.concat(any.parts().stream(), smallerParts(any.parts()).map(AnyFilter::new));
        }
        return filter instanceof NotFilter not
                ? Stream.concat(
                        Stream.of(not.part()), smallerFilters(not.part()).map(EventFilter::negate))
                : Stream.empty();
    }

    private static Stream<List<EventFilter>> smallerParts(List<EventFilter> parts) {
        var smaller = new ArrayList<List<EventFilter>>();
        for (int i = 0; i < parts.size(); i++) {
            var without = new ArrayList<>(parts);
            without.remove(i);
            smaller.add(without);
            for (var part : smallerFilters(parts.get(i)).toList()) {
                var changed = new ArrayList<>(parts);
                changed.set(i, part);
                smaller.add(changed);
            }
        }
        return smaller.stream();
    }

    private static Stream<JsonNode> smallerTrees(JsonNode tree) {
        var smaller = new ArrayList<JsonNode>();
        if (tree instanceof ObjectNode object) {
            object.properties().forEach(property -> {
                smaller.add(object.deepCopy().without(property.getKey()));
                smallerTrees(property.getValue())
                        .forEach(value -> smaller.add(object.deepCopy().set(property.getKey(), value)));
            });
        }
        if (tree instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                var without = array.deepCopy();
                without.remove(i);
                smaller.add(without);
                for (var value : smallerTrees(array.get(i)).toList()) {
                    var changed = array.deepCopy();
                    changed.set(i, value);
                    smaller.add(changed);
                }
            }
        }
        return smaller.stream();
    }

    @Override
    public String toString() {
        var pattern = EventBridgePattern.of(filter);
        return String.join(
                "\n",
                "filter:      " + filter,
                "pattern:     " + pattern,
                "event:       " + event(message),
                "filter says: " + filter.accepts(message),
                "event-ruler: " + matches(machine(pattern), event(message)));
    }
}
