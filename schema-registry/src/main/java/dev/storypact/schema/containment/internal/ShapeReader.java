package dev.storypact.schema.containment.internal;

import dev.storypact.schema.internal.json.JsonPointers;
import dev.storypact.schema.internal.oracle.SchemaDialect;
import dev.storypact.schema.internal.oracle.SchemaReferences;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * Reads a document into shapes.
 *
 * <p>What it doesn't understand it notes as a gap and reads as if it weren't there, which makes the shape wider, never
 * narrower. Where leaving a keyword out would narrow the meaning of another one, that other one is left out too.
 */
final class ShapeReader {

    private static final int MOST_SHAPES = 20_000;

    private final JsonNode document;
    private final SchemaDialect dialect;
    private final boolean closed;
    private final SchemaReferences references;
    private final Membership membership;
    private final Deque<String> openReferences = new ArrayDeque<>();
    private final List<Gap> gaps = new ArrayList<>();
    private int shapes;

    /** Reads a document, with objects closed where it says nothing of other properties if that is wanted. */
    ShapeReader(JsonNode document, SchemaDialect dialect, boolean closed) {
        this.document = document;
        this.dialect = dialect;
        this.closed = closed;
        this.references = new SchemaReferences(document, dialect);
        this.membership = new Membership(dialect);
    }

    Shape read() {
        return read(document, "", closed);
    }

    /** {@return everything in the document that wasn't understood, in the order in which it was met} */
    List<Gap> gaps() {
        return List.copyOf(gaps);
    }

    private Shape read(JsonNode schema, String pointer, boolean closing) {
        shapes++;
        if (shapes > MOST_SHAPES) {
            return gap(schema, pointer, "a schema of more than " + MOST_SHAPES + " parts");
        }
        if (schema.isBoolean()) {
            return schema.booleanValue() ? Shape.anything(pointer, schema, List.of()) : Shape.nothing(pointer, schema);
        }
        return schema.has("$ref") ? readReference(schema, pointer, closing) : readKeywords(schema, pointer, closing);
    }

    private Shape gap(JsonNode schema, String pointer, String what) {
        var gap = new Gap(what, pointer);
        gaps.add(gap);
        return Shape.anything(pointer, schema, List.of(gap));
    }

    private Shape readReference(JsonNode schema, String pointer, boolean closing) {
        var place = JsonPointers.child(pointer, "$ref");
        if (!dialect.refHidesSiblings() && !Keywords.isOnlyAnnotated(schema, "$ref")) {
            return gap(schema, place, "a '$ref' beside other keywords");
        }
        var target = references.refTarget(pointer);
        if (target.isEmpty()) {
            return gap(schema, place, "this '$ref'");
        }
        if (openReferences.contains(target.get())) {
            return gap(schema, place, "a recursive '$ref'");
        }
        openReferences.push(target.get());
        var shape = read(document.at(target.get()), target.get(), closing);
        openReferences.pop();
        return shape;
    }

    private Shape readKeywords(JsonNode schema, String pointer, boolean closing) {
        var here = gapsOf(schema, pointer);
        gaps.addAll(here);
        // Two schemas on one child would have to be closed together, not each by itself: leave such children open.
        var closeChildren = closing && schema.propertyNames().stream().allMatch(Keywords::leavesChildrenAlone);
        var numbers = Limits.numbers(schema);
        var texts = Limits.texts(schema);
        var arrays = new ArrayShape(Limits.arraySize(schema), items(schema, pointer, closeChildren));
        var objects = new ObjectShape(
                properties(schema, pointer, closeChildren), Limits.required(schema), isOpen(schema, closeChildren));
        var kinds = possible(Limits.types(schema), numbers, texts, arrays, objects);
        var all = new Shape(pointer, schema, kinds, Optional.empty(), numbers, texts, arrays, objects, here);
        return Limits.values(schema)
                .map(values -> all.only(inside(all, values)))
                .orElse(all);
    }

    private List<JsonNode> inside(Shape shape, List<JsonNode> values) {
        return values.stream()
                .filter(value -> membership.of(value, shape) != Membership.Answer.NO)
                .toList();
    }

    private static List<Gap> gapsOf(JsonNode schema, String pointer) {
        var found = new ArrayList<Gap>();
        for (var property : schema.properties()) {
            if (!Keywords.isUnderstood(property.getKey(), property.getValue())) {
                found.add(new Gap(
                        "the keyword '" + property.getKey() + "'", JsonPointers.child(pointer, property.getKey())));
            }
        }
        Limits.untamed(schema)
                .ifPresent(bound -> found.add(new Gap("so long a number", JsonPointers.child(pointer, bound))));
        return found;
    }

    private static Set<ValueKind> possible(
            Set<ValueKind> kinds, NumberRange numbers, TextShape texts, ArrayShape arrays, ObjectShape objects) {
        var possible = EnumSet.noneOf(ValueKind.class);
        for (var kind : kinds) {
            var hasValue = switch (kind) {
                case INTEGER -> numbers.holdsWholeNumbers();
                case FRACTION -> numbers.holdsFractions();
                case STRING -> !texts.length().isEmpty();
                case ARRAY -> !arrays.isEmpty();
                case OBJECT -> !objects.isEmpty();
                case BOOLEAN, NULL -> true;
            };
            if (hasValue) {
                possible.add(kind);
            }
        }
        return possible;
    }

    private Optional<Shape> items(JsonNode schema, String pointer, boolean closing) {
        // Beside prefixItems, items is about the rest of the elements only.
        return schema.has("items") && !schema.get("items").isArray() && !schema.has("prefixItems")
                ? Optional.of(read(schema.get("items"), JsonPointers.child(pointer, "items"), closing))
                : Optional.empty();
    }

    private Map<String, Shape> properties(JsonNode schema, String pointer, boolean closing) {
        var shapesByName = new LinkedHashMap<String, Shape>();
        var place = JsonPointers.child(pointer, "properties");
        for (var property : schema.path("properties").properties()) {
            shapesByName.put(
                    property.getKey(),
                    read(property.getValue(), JsonPointers.child(place, property.getKey()), closing));
        }
        return shapesByName;
    }

    // patternProperties let through what additionalProperties would refuse. An enum or const, and a schema that says
    // nothing at all, declare whole objects: whether those are to be closed is a matter of taste, and open is wider.
    private static boolean isOpen(JsonNode schema, boolean closing) {
        var additional = schema.path("additionalProperties");
        if (additional.isBoolean() && !additional.booleanValue()) {
            return schema.has("patternProperties");
        }
        return !closing
                || !additional.isMissingNode()
                || schema.has("enum")
                || schema.has("const")
                || Keywords.isOnlyAnnotated(schema, "");
    }
}
