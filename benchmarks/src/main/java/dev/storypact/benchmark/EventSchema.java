package dev.storypact.benchmark;

import dev.storypact.story.message.StoryJson;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** An event's schema as services have them: so many properties of ordinary kinds, half of them required. */
final class EventSchema {

    private static final JsonNode KINDS = StoryJson.parse("""
            [{"type": "string", "minLength": 1, "maxLength": 80},
             {"type": "integer", "minimum": 0, "maximum": 100000},
             {"type": "string", "format": "date-time"},
             {"enum": ["new", "paid", "sent", "returned"]},
             {"type": "string", "pattern": "^[A-Z]{3}-[0-9]{4,8}$"},
             {"$ref": "#/$defs/money"},
             {"type": "array", "items": {"$ref": "#/$defs/line"}, "minItems": 1},
             {"type": ["string", "null"]},
             {"type": "boolean"},
             {"type": "object", "required": ["street"],
              "properties": {"street": {"type": "string"}, "city": {"type": "string"}, "zip": {"type": "string"}}}]""");

    private static final JsonNode DEFINITIONS = StoryJson.parse("""
            {"money": {"type": "object", "required": ["amount", "currency"],
              "properties": {"amount": {"type": "number"}, "currency": {"type": "string", "pattern": "^[A-Z]{3}$"}}},
             "line": {"type": "object", "required": ["sku", "count"],
              "properties": {"sku": {"type": "string"}, "count": {"type": "integer", "minimum": 1},
               "price": {"$ref": "#/$defs/money"}}}}""");

    /** What a Java type asks of a property of each kind that it reads: a record of strings, ints, longs, instants and enums. */
    private static final JsonNode NEEDS = StoryJson.parse("""
            [{"type": "string"},
             {"type": "integer", "minimum": -2147483648, "maximum": 2147483647},
             {"type": "string", "format": "date-time"},
             {"enum": ["new", "paid", "sent", "returned"]},
             {"type": "string"},
             {"$ref": "#/$defs/money"},
             {"type": "array", "items": {"$ref": "#/$defs/line"}},
             {"type": ["string", "null"]},
             {"type": "boolean"},
             {"type": "object", "properties": {"street": {"type": "string"}}}]""");

    private static final JsonNode NEEDED_DEFINITIONS = StoryJson.parse("""
            {"money": {"type": "object", "required": ["amount", "currency"],
              "properties": {"amount": {"type": "number"}, "currency": {"type": "string"}}},
             "line": {"type": "object", "required": ["sku", "count"],
              "properties": {"sku": {"type": "string"}, "count": {"type": "integer"}}}}""");

    private static final JsonNode VALUES = StoryJson.parse("""
            ["a text", 12, "2026-01-01T00:00:00Z", "paid", "ABC-1234", {"amount": 12.5, "currency": "EUR"},
             [{"sku": "tea-500g", "count": 2}], null, true, {"street": "Long Street 1"}]""");

    private EventSchema() {}

    /** {@return a schema of so many properties, named {@code p0} on, each kind in turn} */
    static ObjectNode of(int size) {
        var schema = JsonNodeFactory.instance.objectNode();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema").put("type", "object");
        var properties = schema.putObject("properties");
        var required = schema.putArray("required");
        for (var i = 0; i < size; i++) {
            properties.set("p" + i, KINDS.get(i % KINDS.size()).deepCopy());
            if (i % 2 == 0) {
                required.add("p" + i);
            }
        }
        schema.set("$defs", DEFINITIONS.deepCopy());
        return schema;
    }

    /** {@return a message that the schema of so many properties allows} */
    static ObjectNode example(int size) {
        var message = JsonNodeFactory.instance.objectNode();
        for (var i = 0; i < size; i++) {
            message.set("p" + i, VALUES.get(i % VALUES.size()));
        }
        return message;
    }

    /** {@return what a handler asks of the data that reads these properties and no others into a Java type} */
    static ObjectNode needOf(List<Integer> properties) {
        var need = JsonNodeFactory.instance.objectNode();
        need.put("$schema", "https://json-schema.org/draft/2020-12/schema").put("type", "object");
        var read = need.putObject("properties");
        var required = need.putArray("required");
        for (var property : properties) {
            read.set("p" + property, NEEDS.get(property % NEEDS.size()));
            required.add("p" + property);
        }
        return need.set("$defs", NEEDED_DEFINITIONS);
    }
}
