package dev.storypact.benchmark;

import dev.storypact.story.message.StoryJson;
import java.util.Random;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Draws schemas of events as services have them: nested objects, lists, listed values, formats, patterns, bounds. */
final class ContainmentEvents {

    private static final JsonNode LEAVES = StoryJson.parse("""
            [{"type": "string"},
             {"type": "string", "minLength": 1, "maxLength": 80},
             {"type": "string", "maxLength": 2000, "description": "Free text"},
             {"type": "string", "format": "date-time"},
             {"type": "string", "format": "uuid"},
             {"type": "string", "format": "email"},
             {"type": "string", "format": "uri"},
             {"type": "string", "format": "date"},
             {"type": "string", "pattern": "^[A-Z]{3}-[0-9]{4,8}$"},
             {"type": "string", "pattern": "^[a-z][a-z0-9_.-]{2,40}$"},
             {"type": "string", "pattern": "^(DE|FR|IT|NL)[0-9]{9}$"},
             {"type": "string", "enum": ["NEW", "PAID", "SENT", "RETURNED", "LOST"]},
             {"enum": ["card", "invoice", "voucher"]},
             {"const": "v1"},
             {"type": "integer"},
             {"type": "integer", "minimum": 0},
             {"type": "integer", "minimum": 1, "maximum": 10000},
             {"type": "number", "exclusiveMinimum": 0},
             {"type": "number", "minimum": 0, "multipleOf": 0.01},
             {"type": "boolean"},
             {"type": ["string", "null"], "maxLength": 200},
             {"type": ["integer", "null"], "minimum": 0},
             {"anyOf": [{"type": "string", "format": "uuid"}, {"type": "null"}]},
             {"type": "array", "items": {"type": "string", "minLength": 1}, "uniqueItems": true, "maxItems": 20},
             {"type": "array", "items": {"enum": ["A", "B", "C"]}, "minItems": 1},
             {"type": "object", "additionalProperties": {"type": "string"}},
             {"$ref": "#/$defs/money"},
             {"$ref": "#/$defs/address"}]""");

    private static final JsonNode DEFINITIONS = StoryJson.parse("""
            {"money": {"type": "object", "required": ["amount", "currency"], "additionalProperties": false,
              "properties": {"amount": {"type": "number"}, "currency": {"type": "string", "pattern": "^[A-Z]{3}$"}}},
             "address": {"type": "object", "required": ["street", "city"],
              "properties": {"street": {"type": "string", "minLength": 1}, "city": {"type": "string"},
               "zip": {"type": "string", "pattern": "^[0-9]{5}$"}, "country": {"type": "string", "maxLength": 2}}}}""");

    private final Random random;

    ContainmentEvents(Random random) {
        this.random = random;
    }

    /** {@return a schema of so many properties at all levels} */
    ObjectNode of(int properties) {
        var schema = JsonNodeFactory.instance.objectNode();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        fill(schema, properties);
        schema.set("$defs", DEFINITIONS.deepCopy());
        return schema;
    }

    private void fill(ObjectNode schema, int properties) {
        schema.put("type", "object");
        var children = schema.putObject("properties");
        var required = schema.putArray("required");
        for (var left = properties; left > 0; ) {
            var name = "p" + left;
            var nested = left > 4 && random.nextInt(8) == 0 ? 2 + random.nextInt(Math.min(left - 2, 12)) : 0;
            children.set(name, nested > 0 ? nested(nested) : leaf());
            left -= 1 + nested;
            if (random.nextBoolean()) {
                required.add(name);
            }
        }
        if (random.nextInt(4) == 0) {
            schema.put("additionalProperties", false);
        }
    }

    private ObjectNode nested(int properties) {
        var object = JsonNodeFactory.instance.objectNode();
        fill(object, properties);
        if (random.nextInt(3) > 0) {
            return object;
        }
        var array = JsonNodeFactory.instance.objectNode();
        array.put("type", "array").set("items", object);
        return array;
    }

    private JsonNode leaf() {
        return LEAVES.get(random.nextInt(LEAVES.size())).deepCopy();
    }
}
