package dev.storypact.schema.generate;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Something that a sample has to show, as a schema that the sample must satisfy beside its own.
 *
 * @param what it shows
 * @param schema of JSON Schema 2020-12
 */
record Demand(String what, JsonNode schema) {

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    static Demand of(String what, ObjectNode schema) {
        return new Demand(what, schema);
    }

    /** {@return any value} */
    static Demand nothing() {
        return new Demand("a message", object());
    }

    static Demand value(String what, JsonNode value) {
        var schema = object();
        schema.putArray("enum").add(value);
        return new Demand(what, schema);
    }

    static Demand type(String what, String type) {
        return new Demand(what, object().put("type", type));
    }

    static Demand sized(String what, String type, String keyword, int size) {
        return new Demand(what, object().put("type", type).put(keyword, size));
    }

    /** {@return the same of the property of an object, which must be there} */
    Demand ofProperty(String name) {
        var schema = object().put("type", "object");
        schema.putArray("required").add(name);
        schema.putObject("properties").set(name, this.schema);
        return new Demand(what, schema);
    }

    /** {@return the same of the first element of an array, which must be there} */
    Demand ofElement() {
        var schema = object().put("type", "array").put("minItems", 1);
        schema.putArray("prefixItems").add(this.schema);
        return new Demand(what, schema);
    }

    /** {@return an object without the property} */
    static Demand absent(String what, String name) {
        var schema = object().put("type", "object");
        schema.putObject("properties").put(name, false);
        return new Demand(what, schema);
    }
}
