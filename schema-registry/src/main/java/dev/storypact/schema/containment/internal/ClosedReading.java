package dev.storypact.schema.containment.internal;

import dev.storypact.schema.internal.json.JsonPointers;
import dev.storypact.schema.internal.oracle.SchemaDialect;
import dev.storypact.schema.internal.oracle.Subschema;
import java.util.HashSet;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes a publisher's schema as the contract reading takes it, for json-schema-validator to judge by.
 *
 * <p>At each place in the messages where the schema says nothing about other properties, {@code unevaluatedProperties:
 * false} is put beside what is said there. Where two schemas speak of one place each is closed by itself, which is tighter
 * than the contract reading: a message that passes here is one of the publisher's in any case, if the schema as it is
 * written accepts it too.
 */
final class ClosedReading {

    /** Turn less into more, or speak of names: what stands in them is left as it is. */
    private static final Set<String> UNTOUCHED = Set.of("not", "if", "contains", "propertyNames", "contentSchema");

    private static final Set<String> SINCE_2019_09 = Set.of(
            "dependentRequired",
            "dependentSchemas",
            "unevaluatedProperties",
            "unevaluatedItems",
            "minContains",
            "maxContains",
            "$recursiveRef");
    private static final Set<String> SINCE_DRAFT_7 = union(SINCE_2019_09, Set.of("if", "then", "else"));
    private static final Set<String> SINCE_DRAFT_6 = union(SINCE_DRAFT_7, Set.of("const", "contains", "propertyNames"));

    private final SchemaDialect dialect;

    private ClosedReading(SchemaDialect dialect) {
        this.dialect = dialect;
    }

    private static Set<String> union(Set<String> some, Set<String> others) {
        var union = new HashSet<>(some);
        union.addAll(others);
        return Set.copyOf(union);
    }

    static JsonNode of(JsonNode document, SchemaDialect dialect) {
        var closed = new ClosedReading(dialect).close(document, true);
        // Older drafts don't know unevaluatedProperties; what this one reads otherwise, the schema as written still
        // judges.
        if (dialect.refHidesSiblings() && closed.isObject()) {
            ((ObjectNode) closed).put("$schema", SchemaDialect.DRAFT_2019_09.id());
        }
        return closed;
    }

    private JsonNode close(JsonNode schema, boolean isPlace) {
        if (!schema.isObject()) {
            return schema.isBoolean() && schema.booleanValue() && isPlace
                    ? closing(JsonNodeFactory.instance.objectNode())
                    : schema;
        }
        var closed = (ObjectNode) schema.deepCopy();
        if (dialect.refHidesSiblings() && closed.has("$ref")) {
            closed.retain("$ref", "definitions", "$id", "$schema");
        }
        bounds(closed);
        closed.remove(unknown());
        var exactlyOne = closed.path("oneOf").deepCopy();
        for (var sub : Subschema.of(closed, "")) {
            if (!UNTOUCHED.contains(sub.keyword())) {
                replace(closed, sub.pointer(), close(sub.schema(), sub.role() == Subschema.Role.CHILD));
            } else if (sub.schema() instanceof ObjectNode untouched) {
                boundsWithin(untouched);
            }
        }
        if (exactlyOne.isArray()) {
            tellApart(closed, exactlyOne);
        }
        return isPlace && saysNothingOfOthers(closed) ? closing(closed) : closed;
    }

    // Which one holds is told by the branches as they are written: that another one doesn't hold as closed changes
    // nothing.
    private void tellApart(ObjectNode closed, JsonNode exactlyOne) {
        exactlyOne.forEach(branch -> {
            if (branch instanceof ObjectNode written) {
                boundsWithin(written);
            }
        });
        var parts = closed.withArrayProperty("allOf");
        parts.addObject().set("anyOf", closed.get("oneOf"));
        closed.set("oneOf", exactlyOne);
    }

    // What the draft doesn't know means nothing in it, but would in the one that the closed schema is read by.
    private Set<String> unknown() {
        return switch (dialect) {
            case DRAFT_4 -> SINCE_DRAFT_6;
            case DRAFT_6 -> SINCE_DRAFT_7;
            case DRAFT_7 -> SINCE_2019_09;
            case DRAFT_2019_09, DRAFT_2020_12 -> Set.of();
        };
    }

    private void boundsWithin(ObjectNode schema) {
        bounds(schema);
        schema.remove(unknown());
        for (var sub : Subschema.of(schema, "")) {
            if (sub.schema() instanceof ObjectNode part) {
                boundsWithin(part);
            }
        }
    }

    private void bounds(ObjectNode schema) {
        if (dialect == SchemaDialect.DRAFT_4) {
            bound(schema, "minimum", "exclusiveMinimum");
            bound(schema, "maximum", "exclusiveMaximum");
        }
    }

    // In draft 4 the one is a flag for the other; later it is a bound of its own.
    private static void bound(ObjectNode schema, String keyword, String exclusive) {
        var flag = schema.remove(exclusive);
        if (flag != null && flag.asBoolean(false) && schema.has(keyword)) {
            schema.set(exclusive, schema.remove(keyword));
        }
    }

    private static boolean saysNothingOfOthers(ObjectNode schema) {
        return !schema.has("additionalProperties") && !schema.has("unevaluatedProperties");
    }

    private static ObjectNode closing(ObjectNode schema) {
        return schema.put("unevaluatedProperties", false);
    }

    private static void replace(ObjectNode root, String pointer, JsonNode schema) {
        var parent = root.at(JsonPointers.parent(pointer));
        var step = pointer.substring(pointer.lastIndexOf('/') + 1);
        if (parent.isArray()) {
            ((tools.jackson.databind.node.ArrayNode) parent).set(Integer.parseInt(step), schema);
        } else {
            ((ObjectNode) parent).set(step.replace("~1", "/").replace("~0", "~"), schema);
        }
    }
}
