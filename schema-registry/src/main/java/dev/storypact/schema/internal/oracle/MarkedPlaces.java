package dev.storypact.schema.internal.oracle;

import dev.storypact.schema.internal.json.JsonPointers;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Marks each schema that stands for a place in messages by a title, which json-schema-validator then notes as an annotation of
 * that place. Titles mean nothing, so the schema accepts what it accepted.
 */
final class MarkedPlaces {

    static final String KEYWORD = "title";
    static final String MARK = "storypact:place";

    private final SchemaDialect dialect;

    private MarkedPlaces(SchemaDialect dialect) {
        this.dialect = dialect;
    }

    /** {@return a copy of the document whose places are marked} */
    static JsonNode of(JsonNode document, SchemaDialect dialect) {
        return new MarkedPlaces(dialect).mark(document.deepCopy(), true);
    }

    private JsonNode mark(JsonNode schema, boolean isPlace) {
        if (!(schema instanceof ObjectNode object)) {
            return isPlace && schema.isBoolean() && schema.booleanValue()
                    ? marked(JsonNodeFactory.instance.objectNode())
                    : schema;
        }
        var isHiding = dialect.refHidesSiblings() && object.has("$ref");
        if (isHiding) {
            object.retain("$ref", "$schema", "definitions");
        }
        for (var sub : Subschema.of(object, "")) {
            replace(object, sub.pointer(), mark(sub.schema(), sub.role() == Subschema.Role.CHILD));
        }
        if (isHiding && isPlace) {
            putAround(object);
        }
        return isPlace ? marked(object) : object;
    }

    // Beside a reference older drafts see nothing, so the mark stands around it.
    private static void putAround(ObjectNode schema) {
        var reference = schema.remove("$ref");
        schema.putArray("allOf").addObject().set("$ref", reference);
    }

    private static ObjectNode marked(ObjectNode schema) {
        return schema.put(KEYWORD, MARK);
    }

    private static void replace(ObjectNode root, String pointer, JsonNode schema) {
        var parent = root.at(JsonPointers.parent(pointer));
        var step = pointer.substring(pointer.lastIndexOf('/') + 1);
        if (parent.isArray()) {
            ((ArrayNode) parent).set(Integer.parseInt(step), schema);
        } else {
            ((ObjectNode) parent).set(step.replace("~1", "/").replace("~0", "~"), schema);
        }
    }
}
