package dev.storypact.schema.generate;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Changes the texts and numbers of a message at random, as far as its schema goes along; the same for the same seed. */
final class Variation {

    private static final int TRIES = 2;
    private static final int LONGEST = 12;
    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyzABCXYZ0123456789 -_äß漢";

    private final Random random;
    private final Predicate<JsonNode> accepted;

    Variation(long seed, Predicate<JsonNode> accepted) {
        this.random = new Random(seed);
        this.accepted = accepted;
    }

    JsonNode of(JsonNode message) {
        if (!message.isContainer()) {
            var other = other(message);
            return accepted.test(other) ? other : message;
        }
        var varied = message.deepCopy();
        vary(varied, varied);
        return varied;
    }

    private void vary(JsonNode root, JsonNode node) {
        if (node instanceof ObjectNode object) {
            for (var name : List.copyOf(object.propertyNames())) {
                var before = object.get(name);
                if (before.isContainer()) {
                    vary(root, before);
                } else if (!isReplaced(root, before, value -> object.set(name, value))) {
                    object.set(name, before);
                }
            }
        } else if (node instanceof ArrayNode array) {
            for (var i = 0; i < array.size(); i++) {
                var index = i;
                var before = array.get(i);
                if (before.isContainer()) {
                    vary(root, before);
                } else if (!isReplaced(root, before, value -> array.set(index, value))) {
                    array.set(index, before);
                }
            }
        }
    }

    private boolean isReplaced(JsonNode root, JsonNode before, Consumer<JsonNode> place) {
        for (var i = 0; i < TRIES; i++) {
            place.accept(other(before));
            if (accepted.test(root)) {
                return true;
            }
        }
        return false;
    }

    private JsonNode other(JsonNode value) {
        if (value.isString()) {
            var points = LETTERS.codePoints().boxed().toList();
            var letters = new ArrayList<Integer>();
            random.ints(random.nextInt(LONGEST + 1), 0, points.size()).forEach(at -> letters.add(points.get(at)));
            var text = new StringBuilder();
            letters.forEach(text::appendCodePoint);
            return JsonNodeFactory.instance.stringNode(text.toString());
        }
        if (value.isIntegralNumber()) {
            return JsonNodeFactory.instance.numberNode(random.nextInt(1_000));
        }
        if (value.isNumber()) {
            return JsonNodeFactory.instance.numberNode(new BigDecimal(random.nextInt(100_000)).movePointLeft(2));
        }
        return value.isBoolean() ? JsonNodeFactory.instance.booleanNode(random.nextBoolean()) : value;
    }
}
