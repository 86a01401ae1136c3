package dev.storypact.story.message;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/** A part of a filter's JSON while it is read strictly: whatever isn't as it must be is refused, naming the place. */
final class FilterNode {

    private static final int SHOWN = 80;

    private final String pointer;
    private final JsonNode tree;
    private final int depth;

    private FilterNode(String pointer, JsonNode tree, int depth) {
        this.pointer = pointer;
        this.tree = tree;
        this.depth = depth;
    }

    static FilterNode root(JsonNode tree) {
        return new FilterNode("", tree, 1);
    }

    /** {@return the first of these keys that the object has} */
    String kind(String... kinds) {
        if (depth > EventFilterJson.DEEPEST) {
            throw refused("at most " + EventFilterJson.DEEPEST + " levels of filters and conditions");
        }
        return Arrays.stream(kinds)
                .filter(tree::has)
                .findFirst()
                .orElseThrow(() -> refused("an object with one of " + String.join(", ", kinds)));
    }

    /** Refuses keys that aren't among these. */
    FilterNode only(String... names) {
        if (!tree.isObject() || !List.of(names).containsAll(tree.propertyNames())) {
            throw refused("an object with " + String.join(", ", names) + " and nothing else");
        }
        return this;
    }

    FilterNode requireNotBoth(String one, String other) {
        if (has(one) && has(other)) {
            throw refused(one + " or " + other + ", not both");
        }
        return this;
    }

    boolean isObject() {
        return tree.isObject();
    }

    boolean has(String name) {
        return tree.has(name);
    }

    FilterNode child(String name) {
        if (!tree.has(name)) {
            throw refused("an object with " + name);
        }
        return new FilterNode(pointer + "/" + name, tree.get(name), depth + 1);
    }

    <T> List<T> elements(String name, Function<FilterNode, T> reader) {
        var array = child(name);
        if (!array.tree.isArray()) {
            throw array.refused("a list");
        }
        var elements = new ArrayList<T>();
        for (var element : array.tree) {
            elements.add(reader.apply(new FilterNode(array.pointer + "/" + elements.size(), element, depth + 1)));
        }
        return elements;
    }

    /** Reads a text as what it stands for; the parser says by an {@code IllegalArgumentException} what is wrong with it. */
    <T> T parsed(Function<String, T> parser) {
        if (!tree.isString()) {
            throw refused("a text");
        }
        return made(value -> parser.apply(value.asString()));
    }

    BigDecimal number() {
        if (!tree.isNumber()) {
            throw refused("a number");
        }
        return tree.decimalValue();
    }

    void requireTrue() {
        if (!tree.isBoolean() || !tree.asBoolean()) {
            throw refused("true");
        }
    }

    /** Makes a value, and says where it stands if there is none. */
    <T> T made(Function<JsonNode, T> maker) {
        try {
            return maker.apply(tree);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    refused(String.valueOf(e.getMessage())).getMessage(), e);
        }
    }

    private IllegalArgumentException refused(String allowed) {
        var text = tree.toString();
        return new IllegalArgumentException("an event filter; "
                + (pointer.isEmpty() ? "it has " : "at '" + pointer + "' it has ")
                + (text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "...") + ", allowed is " + allowed);
    }
}
