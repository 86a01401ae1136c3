package dev.storypact.schema.containment.internal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Draws small random schemas over the keywords that the engine understands, and the small values to try them with. */
final class RandomSchemas {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final List<String> TYPES =
            List.of("object", "array", "string", "integer", "number", "boolean", "null");
    private static final List<String> NAMES = List.of("a", "b");
    private static final List<JsonNode> SCALARS = List.of(
            JSON.nullNode(),
            JSON.booleanNode(true),
            JSON.booleanNode(false),
            JSON.numberNode(-1),
            JSON.numberNode(0),
            JSON.numberNode(1),
            JSON.numberNode(2),
            JSON.numberNode(new BigDecimal("0.5")),
            JSON.numberNode(new BigDecimal("1.5")),
            JSON.stringNode(""),
            JSON.stringNode("a"),
            JSON.stringNode("ab"),
            JSON.stringNode("abc"));

    private final Random random;

    RandomSchemas(Random random) {
        this.random = random;
    }

    /** Draws a schema; half of the time one that says little, so that pairs are often contained. */
    JsonNode next() {
        return next(2);
    }

    private JsonNode next(int depth) {
        if (chance(12)) {
            return JSON.booleanNode(!chance(4));
        }
        var schema = JSON.objectNode();
        if (!chance(4)) {
            addType(schema);
        }
        for (var i = random.nextInt(3); i > 0; i--) {
            addKeyword(schema, depth);
        }
        if (depth > 0 && chance(2)) {
            addProperties(schema, depth);
        }
        return schema;
    }

    private void addType(ObjectNode schema) {
        if (chance(2)) {
            schema.put("type", pick(TYPES));
            return;
        }
        var first = pick(TYPES);
        var second = pick(TYPES);
        // json-schema-validator 3.0.9 takes a maximum of 1 beside these two as one for whole numbers, and lets 1.5
        // pass.
        if (!first.equals(second) && !List.of("integer", "number").containsAll(List.of(first, second))) {
            schema.putArray("type").add(first).add(second);
        }
    }

    private void addKeyword(ObjectNode schema, int depth) {
        switch (random.nextInt(15)) {
            case 0 -> schema.put("minimum", random.nextInt(3) - 1);
            case 1 -> schema.put("maximum", random.nextInt(3));
            case 2 -> schema.put("exclusiveMinimum", random.nextInt(3) - 1);
            case 3 -> schema.put("exclusiveMaximum", random.nextInt(3));
            case 4 -> schema.put("minLength", random.nextInt(3));
            case 5 -> schema.put("maxLength", random.nextInt(3));
            case 6 -> schema.put("minItems", random.nextInt(3));
            case 7 -> schema.put("maxItems", random.nextInt(3));
            case 8 -> schema.set("const", pick(SCALARS));
            case 9 -> schema.set("enum", JSON.arrayNode().add(pick(SCALARS)).add(pick(SCALARS)));
            case 10 -> schema.put("additionalProperties", chance(2));
            case 11 -> schema.set("required", JSON.arrayNode().add(pick(NAMES)));
            case 12 -> schema.put("pattern", chance(2) ? "^a" : "b$");
            case 13 -> schema.put("format", chance(2) ? "date" : "email");
            default -> {
                if (depth > 0) {
                    schema.set("items", next(depth - 1));
                }
            }
        }
    }

    private void addProperties(ObjectNode schema, int depth) {
        var properties = schema.putObject("properties");
        for (var name : NAMES) {
            if (!chance(3)) {
                properties.set(name, next(depth - 1));
            }
        }
    }

    /** Draws a schema that may have keywords at its root that the engine doesn't understand. */
    JsonNode nextStrange() {
        var schema = next();
        if (!schema.isObject()) {
            return schema;
        }
        var strange = (ObjectNode) schema;
        switch (random.nextInt(12)) {
            case 0 -> strange.set("allOf", JSON.arrayNode().add(next(1)).add(next(1)));
            case 1 -> strange.set("anyOf", JSON.arrayNode().add(next(1)).add(next(1)));
            case 2 -> strange.set("oneOf", JSON.arrayNode().add(next(1)).add(next(1)));
            case 3 -> strange.set("not", next(1));
            case 4 -> strange.set("if", next(1)).set("then", next(1)).set("else", next(1));
            case 5 -> strange.set("additionalProperties", next(1));
            case 6 -> strange.putObject("patternProperties").set("^[ac]", next(1));
            case 7 -> strange.set("prefixItems", JSON.arrayNode().add(next(1)));
            case 8 -> strange.set("contains", next(0));
            case 9 -> strange.put("uniqueItems", true).put("multipleOf", 2).put("minProperties", 1);
            case 10 -> {
                strange.putObject("$defs").set("d", next(1));
                var reference = JSON.objectNode().put("$ref", "#/$defs/d");
                if (strange.has("properties")) {
                    ((ObjectNode) strange.get("properties")).set("a", reference);
                } else {
                    strange.set("items", reference);
                }
            }
            default -> strange.set("unevaluatedProperties", chance(2) ? JSON.booleanNode(false) : next(0));
        }
        return strange;
    }

    /** Draws a schema that is like another one, but for one place. */
    JsonNode mutated(JsonNode schema) {
        if (!schema.isObject()) {
            return next();
        }
        var changed = (ObjectNode) schema.deepCopy();
        var properties = changed.path("properties");
        if (!properties.isEmpty() && chance(2)) {
            var name = pick(List.copyOf(properties.propertyNames()));
            ((ObjectNode) properties).set(name, mutated(properties.get(name)));
        } else if (!changed.isEmpty() && chance(2)) {
            changed.remove(pick(List.copyOf(changed.propertyNames())));
        } else {
            addKeyword(changed, 1);
        }
        return changed;
    }

    private boolean chance(int oneIn) {
        return random.nextInt(oneIn) == 0;
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    /** {@return all scalars, small arrays of them, and small objects over {@code a}, {@code b} and {@code c}} */
    static List<JsonNode> universe() {
        var values = new ArrayList<JsonNode>(SCALARS);
        values.add(JSON.arrayNode());
        values.add(JSON.objectNode());
        for (var one : SCALARS) {
            values.add(JSON.arrayNode().add(one));
            values.add(JSON.objectNode().set("a", one));
            values.add(JSON.objectNode().set("b", one));
            values.add(JSON.objectNode().set("c", one));
        }
        for (var left : SCALARS) {
            for (var right : SCALARS) {
                values.add(JSON.arrayNode().add(left).add(right));
                values.add(JSON.objectNode().set("a", left).set("b", right));
            }
        }
        var inner = JSON.objectNode().set("a", JSON.numberNode(1));
        values.add(JSON.objectNode().set("a", inner));
        values.add(JSON.objectNode().set("a", JSON.objectNode().put("c", "ab")));
        values.add(JSON.objectNode().set("a", JSON.objectNode()));
        values.add(JSON.objectNode().set("a", JSON.arrayNode().add(1)));
        values.add(JSON.arrayNode().add(inner));
        values.add(JSON.arrayNode().add(JSON.objectNode()));
        values.add(JSON.arrayNode().add(JSON.arrayNode()));
        return values;
    }

    /** {@return the schema with every object closed that says nothing of other properties, written by hand} */
    static JsonNode closed(JsonNode schema) {
        if (!schema.isObject()) {
            return schema.booleanValue() ? JSON.objectNode().put("additionalProperties", false) : schema;
        }
        var closed = (ObjectNode) schema.deepCopy();
        for (var property : schema.path("properties").properties()) {
            ((ObjectNode) closed.get("properties")).set(property.getKey(), closed(property.getValue()));
        }
        if (closed.has("items")) {
            closed.set("items", closed(closed.get("items")));
        }
        if (!closed.has("additionalProperties")) {
            closed.put("additionalProperties", false);
        }
        return closed;
    }
}
