package dev.storypact.schema.containment.internal;

import dev.storypact.schema.internal.json.JsonPointers;
import dev.storypact.schema.internal.oracle.SchemaDialect;
import dev.storypact.schema.internal.oracle.SchemaReferences;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
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
        // Two schemas on one child would have to be closed together, not each by itself: leave such children open.
        var closeChildren = closing && here.stream().allMatch(gap -> Keywords.isLimit(lastStep(gap.pointer())));
        var numbers = numbers(schema, pointer, here);
        var texts =
                new TextShape(size(schema, "minLength", "maxLength"), text(schema, "pattern"), text(schema, "format"));
        var arrays = new ArrayShape(size(schema, "minItems", "maxItems"), items(schema, pointer, closeChildren));
        var objects = new ObjectShape(
                properties(schema, pointer, closeChildren), required(schema), isOpen(schema, closeChildren));
        gaps.addAll(here);
        var shape = new Shape(
                pointer,
                schema,
                possible(types(schema), numbers, texts, arrays, objects),
                Optional.empty(),
                numbers,
                texts,
                arrays,
                objects,
                here);
        return withValues(shape);
    }

    private static String lastStep(String pointer) {
        return pointer.substring(pointer.lastIndexOf('/') + 1);
    }

    private static List<Gap> gapsOf(JsonNode schema, String pointer) {
        var found = new ArrayList<Gap>();
        for (var property : schema.properties()) {
            if (!Keywords.isUnderstood(property.getKey(), property.getValue())) {
                found.add(new Gap(
                        "the keyword '" + property.getKey() + "'", JsonPointers.child(pointer, property.getKey())));
            }
        }
        return found;
    }

    private static Set<ValueKind> types(JsonNode schema) {
        var type = schema.path("type");
        if (type.isMissingNode()) {
            return ValueKind.all();
        }
        var kinds = EnumSet.noneOf(ValueKind.class);
        if (type.isString()) {
            kinds.addAll(ValueKind.named(type.stringValue()));
        }
        type.forEach(name -> kinds.addAll(ValueKind.named(name.stringValue())));
        return kinds;
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

    private static NumberRange numbers(JsonNode schema, String pointer, List<Gap> gaps) {
        for (var keyword : List.of("minimum", "exclusiveMinimum", "maximum", "exclusiveMaximum")) {
            if (schema.has(keyword) && !JsonValues.isTame(schema.get(keyword).decimalValue())) {
                gaps.add(new Gap("so long a number", JsonPointers.child(pointer, keyword)));
                return NumberRange.ANY;
            }
        }
        return new NumberRange(
                tighter(bound(schema, "minimum", false), bound(schema, "exclusiveMinimum", true), 1),
                tighter(bound(schema, "maximum", false), bound(schema, "exclusiveMaximum", true), -1));
    }

    private static Optional<NumberRange.Bound> bound(JsonNode schema, String keyword, boolean exclusive) {
        return schema.has(keyword)
                ? Optional.of(new NumberRange.Bound(schema.get(keyword).decimalValue(), exclusive))
                : Optional.empty();
    }

    // Of two bounds that both hold the inner one counts; at the same value the exclusive one is the inner.
    private static Optional<NumberRange.Bound> tighter(
            Optional<NumberRange.Bound> inclusive, Optional<NumberRange.Bound> exclusive, int inwards) {
        if (inclusive.isEmpty() || exclusive.isEmpty()) {
            return inclusive.or(() -> exclusive);
        }
        var order = inclusive.get().value().compareTo(exclusive.get().value()) * inwards;
        return order > 0 ? inclusive : exclusive;
    }

    private static SizeRange size(JsonNode schema, String min, String max) {
        return new SizeRange(count(schema, min, 0), count(schema, max, Long.MAX_VALUE));
    }

    private static long count(JsonNode schema, String keyword, long absent) {
        if (!schema.has(keyword)) {
            return absent;
        }
        var number = schema.get(keyword).decimalValue();
        return number.compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) >= 0 ? Long.MAX_VALUE : number.longValue();
    }

    private static Optional<String> text(JsonNode schema, String keyword) {
        return schema.path(keyword).isString() ? Optional.of(schema.get(keyword).stringValue()) : Optional.empty();
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

    private static Set<String> required(JsonNode schema) {
        var names = new LinkedHashSet<String>();
        schema.path("required").forEach(name -> names.add(name.stringValue()));
        return names;
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

    private Shape withValues(Shape shape) {
        var schema = shape.source();
        var named = new ArrayList<JsonNode>();
        if (schema.has("const")) {
            named.add(schema.get("const"));
        } else if (schema.has("enum")) {
            schema.get("enum").forEach(named::add);
        } else {
            return shape;
        }
        named.removeIf(value -> membership.of(value, shape) == Membership.Answer.NO
                || (schema.has("enum") && !JsonValues.contains(listed(schema), value)));
        return new Shape(
                shape.pointer(),
                schema,
                shape.kinds(),
                Optional.of(named),
                shape.numbers(),
                shape.texts(),
                shape.arrays(),
                shape.objects(),
                shape.gaps());
    }

    private static List<JsonNode> listed(JsonNode schema) {
        return schema.get("enum").valueStream().toList();
    }
}
