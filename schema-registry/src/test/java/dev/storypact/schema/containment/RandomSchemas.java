package dev.storypact.schema.containment;

import dev.storypact.schema.containment.plain.Draft;
import dev.storypact.schema.internal.oracle.Subschema;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Draws small schemas of a draft, of all of its keywords, that mean something for small values. */
final class RandomSchemas {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int DEPTH = 2;
    private static final List<String> TYPES =
            List.of("object", "object", "array", "array", "string", "integer", "number", "boolean", "null");
    private static final List<String> NUMBERS = List.of("integer", "number");

    private final Draw draw;
    private final Draft draft;
    private final RandomKeywords keywords;

    RandomSchemas(Draw draw, Draft draft) {
        this.draw = draw;
        this.draft = draft;
        this.keywords = new RandomKeywords(draw, draft, this);
    }

    /** {@return a whole document, now and then with a definition and recursion} */
    JsonNode document() {
        var document = next(DEPTH);
        var places = places(document);
        if (!places.isEmpty() && draw.chance(3)) {
            var definition = next(1);
            draw.some(places, 2).forEach(place -> refer(place, true));
            draw.some(places(definition), 1).forEach(place -> refer(place, false));
            ((ObjectNode) document).putObject(definitions()).set("d", definition);
        }
        return named(document);
    }

    private String definitions() {
        return draft.isSince(Draft.DRAFT_2019_09) ? "$defs" : "definitions";
    }

    /** A place for a property or an element: a reference there is never a circle. */
    private static List<ObjectNode> places(JsonNode schema) {
        return Subschema.of(schema, "").stream()
                .flatMap(sub -> Stream.concat(
                        sub.role() == Subschema.Role.CHILD && sub.schema().isObject()
                                ? Stream.of((ObjectNode) sub.schema())
                                : Stream.of(),
                        places(sub.schema()).stream()))
                .toList();
    }

    private void refer(ObjectNode place, boolean toRoot) {
        if (!draft.isSince(Draft.DRAFT_2019_09) || draw.chance(2)) {
            place.removeAll();
        }
        place.put("$ref", toRoot && draw.chance(2) ? "#" : "#/" + definitions() + "/d");
    }

    /** {@return a schema without references, which may be put into another one} */
    JsonNode part() {
        return next(DEPTH);
    }

    /** {@return the document with the name of its draft} */
    JsonNode named(JsonNode document) {
        return document.isObject() && draft != Draft.DRAFT_2020_12
                ? ((ObjectNode) document.deepCopy()).put("$schema", draft.id())
                : document;
    }

    /** {@return a document that is like another one of the same draft, but for a place or two} */
    JsonNode mutated(JsonNode document) {
        var changed = document.deepCopy();
        for (var i = draw.below(2); i >= 0; i--) {
            var schemas = new ArrayList<ObjectNode>();
            collect(changed, schemas);
            if (schemas.isEmpty()) {
                return document();
            }
            mutate(draw.pick(schemas));
        }
        return changed;
    }

    private static void collect(JsonNode schema, List<ObjectNode> into) {
        if (schema.isObject()) {
            into.add((ObjectNode) schema);
            Subschema.of(schema, "").forEach(sub -> collect(sub.schema(), into));
        }
    }

    // Without its bound the exclusive flag of draft 4 is no schema.
    private void mutate(ObjectNode schema) {
        var removable = schema.propertyNames().stream()
                .filter(keyword -> !List.of("$schema", "$defs", "definitions", "minimum", "maximum")
                        .contains(keyword))
                .toList();
        if (!removable.isEmpty() && draw.chance(2)) {
            schema.remove(draw.pick(removable));
        } else {
            addKeyword(schema, schema.path("type").asString("any"), 1);
        }
    }

    /** {@return a schema of so many levels} */
    JsonNode next(int depth) {
        if (draw.chance(10)) {
            return everythingOrNothing();
        }
        var schema = JSON.objectNode();
        var type = draw.pick(TYPES);
        if (!draw.chance(5)) {
            addType(schema, type);
        }
        for (var i = draw.below(4); i > 0; i--) {
            addKeyword(schema, type, depth);
        }
        return schema;
    }

    private JsonNode everythingOrNothing() {
        var isNothing = draw.chance(4);
        if (draft.isSince(Draft.DRAFT_6)) {
            return JSON.booleanNode(!isNothing);
        }
        return isNothing ? JSON.objectNode().set("not", JSON.objectNode()) : JSON.objectNode();
    }

    private void addType(ObjectNode schema, String type) {
        var other = draw.pick(TYPES);
        // json-schema-validator 3.0.9 takes a maximum of 1 beside "integer" and "number" as one for whole numbers, and
        // lets 1.5 pass.
        if (draw.chance(4) && !other.equals(type) && !NUMBERS.containsAll(List.of(type, other))) {
            schema.putArray("type").add(type).add(other);
        } else {
            schema.put("type", type);
        }
    }

    private void addKeyword(ObjectNode schema, String type, int depth) {
        if (depth > 0 && draw.chance(5)) {
            keywords.addInPlace(schema, depth);
        } else {
            keywords.add(schema, draw.chance(8) ? draw.pick(TYPES) : type, depth);
        }
    }
}
