package dev.storypact.schema.containment;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Definitions that lead to one another, and of which it is known which have a value at all: the least fixpoint, by counting up.
 *
 * @param definitions the ways of each, of which one is enough
 */
record Grammar(List<List<Way>> definitions) {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /** A way to a value, from values of these definitions; from none it is an end. */
    record Way(Form form, List<Integer> of) {}

    /** How a value is made of others. */
    enum Form {
        REQUIRED {
            @Override
            ObjectNode schema(List<Integer> of) {
                var schema = JSON.objectNode().put("type", "object");
                of.forEach(one -> schema.withObjectProperty("properties").set("p" + one, reference(one)));
                of.forEach(one -> schema.withArrayProperty("required").add("p" + one));
                return schema;
            }
        },
        COUNTED {
            @Override
            ObjectNode schema(List<Integer> of) {
                return object("minProperties", "additionalProperties", of);
            }
        },
        LISTED {
            @Override
            ObjectNode schema(List<Integer> of) {
                return object("minItems", "items", of).put("type", "array");
            }
        },
        MATCHED {
            @Override
            ObjectNode schema(List<Integer> of) {
                return JSON.objectNode().put("type", "array").set("contains", all(of));
            }
        };

        abstract ObjectNode schema(List<Integer> of);

        private static ObjectNode object(String count, String keyword, List<Integer> of) {
            return JSON.objectNode().put("type", "object").put(count, 1).set(keyword, all(of));
        }

        // Each of them, one within the other, so that a value needs them all.
        private static JsonNode all(List<Integer> of) {
            return of.size() == 1 ? reference(of.get(0)) : REQUIRED.schema(of);
        }
    }

    static Grammar draw(Draw draw) {
        var size = 3 + draw.below(5);
        return new Grammar(Stream.generate(() -> Stream.generate(() -> way(draw, size))
                        .limit(1L + draw.below(3))
                        .toList())
                .limit(size)
                .toList());
    }

    private static Way way(Draw draw, int size) {
        var all = IntStream.range(0, size).boxed().toList();
        return draw.chance(12)
                ? new Way(Form.REQUIRED, List.of())
                : new Way(draw.chance(2) ? Form.REQUIRED : draw.pick(List.of(Form.values())), draw.some(all, 2));
    }

    /** {@return the definitions that have a value} */
    Set<Integer> inhabited() {
        var inhabited = new HashSet<Integer>();
        while (IntStream.range(0, definitions.size())
                .filter(index -> definitions.get(index).stream().anyMatch(way -> inhabited.containsAll(way.of())))
                .mapToObj(inhabited::add)
                .reduce(false, Boolean::logicalOr)) {
            // Each turn knows of values that are one level deeper.
        }
        return inhabited;
    }

    /** {@return a schema of messages that have a value of each of these definitions, and may have one of the others} */
    ObjectNode schema(Collection<Integer> required) {
        var schema = JSON.objectNode().put("type", "object");
        for (var index = 0; index < definitions.size(); index++) {
            schema.withObjectProperty("properties").set("r" + index, reference(index));
            if (required.contains(index)) {
                schema.withArrayProperty("required").add("r" + index);
            }
            var ways = schema.withObjectProperty("$defs")
                    .withObjectProperty("d" + index)
                    .withArrayProperty("anyOf");
            definitions
                    .get(index)
                    .forEach(way -> ways.add(
                            way.of().isEmpty()
                                    ? JSON.objectNode().put("type", "null")
                                    : way.form().schema(way.of())));
        }
        return schema;
    }

    private static ObjectNode reference(int definition) {
        return JSON.objectNode().put("$ref", "#/$defs/d" + definition);
    }

    /** {@return the same with one way less} */
    Stream<Grammar> smaller() {
        return IntStream.range(0, definitions.size())
                .boxed()
                .flatMap(definition -> definitions.get(definition).stream()
                        .filter(way -> definitions.get(definition).size() > 1)
                        .map(way -> without(definition, way)));
    }

    private Grammar without(int definition, Way way) {
        var left = new ArrayList<>(definitions);
        var ways = new ArrayList<>(definitions.get(definition));
        ways.remove(way);
        left.set(definition, ways);
        return new Grammar(left);
    }
}
