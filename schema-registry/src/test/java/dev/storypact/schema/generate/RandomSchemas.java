package dev.storypact.schema.generate;

import java.util.List;
import java.util.Random;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Makes schemas by chance, the same by the same seed. Each has a valid message, as nothing in it contradicts itself. */
final class RandomSchemas {

    private static final int DEEPEST = 3;
    private static final List<String> NAMES = List.of("id", "total", "note", "lines", "x-extra", "é");
    private static final List<String> PATTERNS = List.of("^[A-Z]{2,4}-[0-9]+$", "^a|b$", "[^ ]", "^(?=.*a)[a-z]{3}$");
    private static final List<String> FORMATS = List.of("date", "date-time", "email", "uuid", "ipv4", "uri");

    private final Random chance;

    RandomSchemas(long seed) {
        this.chance = new Random(seed);
    }

    /** {@return the next schema} */
    JsonNode next() {
        return schema(0);
    }

    private JsonNode schema(int depth) {
        return switch (chance.nextInt(depth < DEEPEST ? 10 : 6)) {
            case 0 -> text();
            case 1 -> number("integer", 1 + chance.nextInt(9));
            case 2 -> number("number", 0.5);
            case 3 -> object().put("type", chance.nextBoolean() ? "boolean" : "null");
            case 4 -> oneOfSome();
            case 5 -> JsonNodeFactory.instance.booleanNode(true);
            case 6 -> array(depth);
            case 7 -> alternatives(depth);
            default -> properties(depth);
        };
    }

    private ObjectNode text() {
        var schema = object().put("type", "string");
        switch (chance.nextInt(4)) {
            case 0 -> schema.put("pattern", any(PATTERNS));
            case 1 -> schema.put("format", any(FORMATS));
            case 2 -> schema.put("maxLength", chance.nextInt(40));
            default -> {
                var least = chance.nextInt(20);
                schema.put("minLength", least).put("maxLength", least + chance.nextInt(3));
            }
        }
        return schema;
    }

    // The bounds are far enough from each other for a multiple to lie between them.
    private ObjectNode number(String type, double step) {
        var least = chance.nextInt(200) - 100;
        var schema = object().put("type", type).put(chance.nextBoolean() ? "minimum" : "exclusiveMinimum", least);
        if (chance.nextBoolean()) {
            schema.put(chance.nextBoolean() ? "maximum" : "exclusiveMaximum", least + 30);
        }
        if (chance.nextBoolean()) {
            if (type.equals("integer")) {
                schema.put("multipleOf", (int) step);
            } else {
                schema.put("multipleOf", step);
            }
        }
        return schema;
    }

    private ObjectNode oneOfSome() {
        var schema = object();
        if (chance.nextBoolean()) {
            schema.put("const", "c" + chance.nextInt(5));
        } else {
            schema.putArray("enum").add("a").add(chance.nextInt(9)).addNull().add(false);
        }
        return schema;
    }

    private ObjectNode array(int depth) {
        var schema = object().put("type", "array");
        if (chance.nextBoolean()) {
            schema.set("items", object().put("type", "integer").put("minimum", chance.nextInt(5)));
            schema.put("uniqueItems", chance.nextBoolean())
                    .put("minItems", chance.nextInt(3))
                    .put("maxItems", 2 + chance.nextInt(4));
        } else {
            schema.putArray("prefixItems").add(schema(depth + 1)).add(schema(depth + 1));
            schema.put("items", false);
        }
        return schema;
    }

    private ObjectNode alternatives(int depth) {
        var schema = object();
        schema.putArray("anyOf").add(schema(depth + 1)).add(schema(depth + 1));
        return schema;
    }

    private ObjectNode properties(int depth) {
        var schema = object().put("type", "object");
        var properties = schema.putObject("properties");
        var required = schema.putArray("required");
        for (var name : NAMES) {
            if (chance.nextBoolean()) {
                properties.set(name, schema(depth + 1));
                if (chance.nextBoolean()) {
                    required.add(name);
                }
            }
        }
        switch (chance.nextInt(4)) {
            case 0 -> schema.put("additionalProperties", false);
            case 1 -> schema.set("additionalProperties", schema(depth + 1));
            case 2 -> schema.putObject("patternProperties").putObject("^p[0-9]").put("type", "integer");
            default -> schema.put("minProperties", required.size());
        }
        return schema;
    }

    private String any(List<String> texts) {
        return texts.get(chance.nextInt(texts.size()));
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
