package dev.storypact.schema.containment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** All the small values that a claim of containment is tried against. */
final class SmallValues {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /** Null, booleans, whole numbers and halves from -2 to 4, and texts over {@code a} and {@code b}. */
    static final List<JsonNode> SCALARS = scalars();

    /** One scalar or two of each type. */
    private static final List<JsonNode> FEW = List.of(
            JSON.nullNode(),
            JSON.booleanNode(true),
            JSON.numberNode(0),
            JSON.numberNode(1),
            JSON.numberNode(2),
            halves(1),
            JSON.stringNode("a"),
            JSON.stringNode("ab"));

    private static final List<List<String>> TWO_NAMES =
            List.of(List.of("a", "b"), List.of("a", "c"), List.of("b", "c"));

    /** Scalars, arrays of up to three elements, objects over {@code a}, {@code b} and {@code c}, and some nested. */
    static final List<JsonNode> ALL = all();

    private SmallValues() {}

    /** {@return so many halves, an odd number} */
    static JsonNode halves(int count) {
        return JSON.numberNode(BigDecimal.valueOf(count * 5L, 1));
    }

    private static List<JsonNode> scalars() {
        var values = new ArrayList<JsonNode>(List.of(JSON.nullNode(), JSON.booleanNode(true), JSON.booleanNode(false)));
        IntStream.rangeClosed(-2, 4).forEach(number -> values.add(JSON.numberNode(number)));
        IntStream.of(-1, 1, 3, 5).forEach(halves -> values.add(halves(halves)));
        var texts = List.of("");
        for (var length = 0; length <= 3; length++) {
            texts.forEach(text -> values.add(JSON.stringNode(text)));
            texts = texts.stream()
                    .flatMap(text -> Stream.of(text + "a", text + "b"))
                    .toList();
        }
        return List.copyOf(values);
    }

    private static List<JsonNode> all() {
        var values = new ArrayList<>(SCALARS);
        addFlat(values);
        nested().forEach(inner -> {
            values.add(JSON.arrayNode().add(inner));
            values.add(JSON.arrayNode().add(inner).add(inner));
            values.add(JSON.arrayNode().add(1).add(inner));
            values.add(JSON.objectNode().set("a", inner));
            values.add(JSON.objectNode().set("b", inner));
            values.add(object("a", inner).set("b", JSON.numberNode(1)));
        });
        return List.copyOf(values);
    }

    private static void addFlat(List<JsonNode> values) {
        values.add(JSON.arrayNode());
        values.add(JSON.objectNode());
        for (var one : SCALARS) {
            values.add(JSON.arrayNode().add(one));
            Stream.of("a", "b", "c").forEach(name -> values.add(object(name, one)));
        }
        for (var left : FEW) {
            for (var right : FEW) {
                values.add(JSON.arrayNode().add(left).add(right));
                TWO_NAMES.forEach(names -> values.add(object(names.get(0), left).set(names.get(1), right)));
            }
        }
        for (var one : FEW.subList(1, 5)) {
            for (var other : FEW.subList(3, 7)) {
                values.add(JSON.arrayNode().add(one).add(other).add(one));
                values.add(JSON.arrayNode().add(one).add(other).add(FEW.get(0)));
                values.add(object("a", one).set("b", other).set("c", one));
                values.add(object("a", other).set("b", one).set("c", FEW.get(0)));
            }
        }
    }

    private static Stream<JsonNode> nested() {
        return Stream.of(
                JSON.arrayNode(),
                JSON.objectNode(),
                JSON.arrayNode().add(1),
                JSON.arrayNode().add("a").add(1),
                object("a", JSON.numberNode(1)),
                object("a", JSON.stringNode("ab")),
                object("b", JSON.numberNode(0)),
                object("c", JSON.nullNode()),
                object("a", JSON.numberNode(2)).set("b", JSON.booleanNode(true)),
                object("a", JSON.objectNode()),
                object("a", object("a", JSON.objectNode())),
                JSON.arrayNode().add(JSON.arrayNode()));
    }

    private static ObjectNode object(String name, JsonNode value) {
        return JSON.objectNode().set(name, value);
    }
}
