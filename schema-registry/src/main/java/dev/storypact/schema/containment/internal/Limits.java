package dev.storypact.schema.containment.internal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Reads the keywords of one schema that hold no schemas themselves; the schema is valid by its meta-schema. */
final class Limits {

    private static final List<String> BOUNDS = List.of("minimum", "exclusiveMinimum", "maximum", "exclusiveMaximum");

    private Limits() {}

    static Set<ValueKind> types(JsonNode schema) {
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

    /** {@return the bound with so many digits that we don't reckon with it, if there is one} */
    static Optional<String> untamed(JsonNode schema) {
        return BOUNDS.stream()
                .filter(bound -> schema.has(bound)
                        && !JsonValues.isTame(schema.get(bound).decimalValue()))
                .findFirst();
    }

    static NumberRange numbers(JsonNode schema) {
        return untamed(schema).isPresent()
                ? NumberRange.ANY
                : new NumberRange(
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

    static TextShape texts(JsonNode schema) {
        return new TextShape(size(schema, "minLength", "maxLength"), text(schema, "pattern"), text(schema, "format"));
    }

    static SizeRange arraySize(JsonNode schema) {
        return size(schema, "minItems", "maxItems");
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

    static Set<String> required(JsonNode schema) {
        var names = new LinkedHashSet<String>();
        schema.path("required").forEach(name -> names.add(name.stringValue()));
        return names;
    }

    /** {@return the values that {@code const} and {@code enum} name, if one of them is there} */
    static Optional<List<JsonNode>> values(JsonNode schema) {
        var listed = schema.path("enum").valueStream().toList();
        if (!schema.has("const")) {
            return schema.has("enum") ? Optional.of(listed) : Optional.empty();
        }
        var named = new ArrayList<>(List.of(schema.get("const")));
        if (schema.has("enum")) {
            named.removeIf(value -> !JsonValues.contains(listed, value));
        }
        return Optional.of(named);
    }
}
