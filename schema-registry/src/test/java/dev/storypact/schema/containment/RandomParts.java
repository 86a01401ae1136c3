package dev.storypact.schema.containment;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Draws schemas of which several parts speak of the same objects: what one of them declares, another one doesn't. */
final class RandomParts {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final List<String> NAMES = List.of("a", "b");
    private static final List<JsonNode> LEAVES = List.of(JSON.numberNode(1), JSON.stringNode("t"));

    /** Objects over two names, whose properties are scalars, such objects, and arrays of them. */
    static final List<JsonNode> VALUES = values();

    private final Draw draw;

    RandomParts(Draw draw) {
        this.draw = draw;
    }

    private static List<JsonNode> values() {
        var inner = objects(LEAVES);
        var arrays = new ArrayList<JsonNode>();
        for (var one : inner) {
            arrays.add(JSON.arrayNode().add(one));
            arrays.add(JSON.arrayNode().add(one).add(inner.get(inner.size() - 1)));
        }
        var nested = Stream.concat(LEAVES.stream(), inner.stream()).toList();
        return Stream.concat(objects(nested).stream(), objects(arrays).stream().filter(object -> object.size() == 1))
                .toList();
    }

    private static List<JsonNode> objects(List<JsonNode> values) {
        var objects = new ArrayList<JsonNode>();
        objects.add(JSON.objectNode());
        for (var one : values) {
            NAMES.forEach(name -> objects.add(object(name, one)));
            values.forEach(other -> objects.add(object("a", one).set("b", other)));
        }
        return objects;
    }

    private static ObjectNode object(String name, JsonNode value) {
        return JSON.objectNode().set(name, value);
    }

    /** {@return a document for objects} */
    JsonNode document() {
        var document = part(2, 2);
        return document.put("type", "object");
    }

    private ObjectNode part(int levels, int choices) {
        var part = JSON.objectNode();
        if (draw.chance(4)) {
            part.put("type", "object");
        }
        var isPattern = draw.chance(6);
        var properties = part.putObject(isPattern ? "patternProperties" : "properties");
        draw.some(NAMES, 2).forEach(name -> properties.set(isPattern ? "^" + name : name, value(levels - 1, choices)));
        if (draw.chance(8)) {
            part.set(
                    "additionalProperties",
                    draw.chance(3) ? value(levels - 1, choices) : JSON.booleanNode(draw.chance(2)));
        }
        if (draw.chance(4)) {
            part.putArray("required").add(draw.pick(NAMES));
        }
        if (draw.chance(16)) {
            part.put("maxProperties", draw.below(3));
        }
        if (choices > 0 && draw.below(3) < levels) {
            addInPlace(part, levels, choices - 1);
        }
        return part;
    }

    private void addInPlace(ObjectNode part, int levels, int choices) {
        switch (draw.below(7)) {
            case 0 -> addParts(part, "allOf", levels, choices);
            case 1, 2 -> addParts(part, "anyOf", levels, choices);
            case 3 -> addParts(part, "oneOf", levels, choices);
            case 4 -> part.putObject("dependentSchemas").set(draw.pick(NAMES), part(levels, choices));
            case 5 -> part.set("not", part(levels, 0));
            default -> {
                part.set("if", part(levels, 0));
                part.set("then", part(levels, choices));
                if (draw.chance(2)) {
                    part.set("else", part(levels, choices));
                }
            }
        }
    }

    private void addParts(ObjectNode part, String keyword, int levels, int choices) {
        var parts = part.putArray(keyword);
        for (var i = draw.below(2); i >= -1; i--) {
            parts.add(part(levels, choices));
        }
    }

    private JsonNode value(int levels, int choices) {
        if (levels == 0 || draw.chance(6)) {
            return leaf();
        }
        return draw.chance(5) ? object("items", part(levels, choices)) : part(levels, choices);
    }

    private JsonNode leaf() {
        return switch (draw.below(6)) {
            case 0 -> JSON.objectNode().put("type", "string");
            case 1 -> JSON.objectNode().put("const", 1);
            case 2 -> JSON.booleanNode(false);
            default -> JSON.booleanNode(true);
        };
    }
}
