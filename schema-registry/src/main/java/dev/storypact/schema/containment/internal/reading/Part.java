package dev.storypact.schema.containment.internal.reading;

import dev.storypact.schema.containment.internal.formula.Json;
import dev.storypact.schema.internal.json.JsonPointers;
import dev.storypact.schema.internal.oracle.SchemaDialect;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * A schema within a document.
 *
 * @param schema an object or a boolean
 * @param pointer from the root of the document
 * @param dialect of the document
 * @param isClosed whether the places in it are read as closed
 * @param isRemainder whether what the other side says alike was left out
 */
record Part(JsonNode schema, String pointer, SchemaDialect dialect, boolean isClosed, boolean isRemainder) {

    /** Beyond this, a count is without limit. */
    private static final int GREATEST_COUNT = Integer.MAX_VALUE - 1;

    boolean isSince(SchemaDialect first) {
        return dialect.compareTo(first) >= 0;
    }

    boolean has(String keyword) {
        return schema.has(keyword);
    }

    JsonNode value(String keyword) {
        return schema.path(keyword);
    }

    String pointerTo(String keyword) {
        return JsonPointers.child(pointer, keyword);
    }

    Part opened() {
        return isClosed ? new Part(schema, pointer, dialect, false, isRemainder) : this;
    }

    Part at(JsonNode other, String otherPointer) {
        if (!other.isObject() && !other.isBoolean()) {
            throw malformed("a schema", otherPointer);
        }
        return new Part(other, otherPointer, dialect, isClosed, isRemainder);
    }

    /** {@return a part that a reference in this one leads to: the whole of it} */
    Part target(JsonNode other, String otherPointer) {
        return new Part(other, otherPointer, dialect, isClosed, false).at(other, otherPointer);
    }

    Part sub(String keyword) {
        return at(value(keyword), pointerTo(keyword));
    }

    List<Part> list(String keyword) {
        var list = new ArrayList<Part>();
        var value = value(keyword);
        if (!value.isArray()) {
            throw malformed("an array", pointerTo(keyword));
        }
        for (var i = 0; i < value.size(); i++) {
            list.add(at(value.get(i), JsonPointers.child(pointerTo(keyword), i)));
        }
        return list;
    }

    /** A value under a name. */
    record Named(String name, JsonNode value, String pointer) {}

    List<Named> map(String keyword) {
        var value = value(keyword);
        if (!value.isMissingNode() && !value.isObject()) {
            throw malformed("an object", pointerTo(keyword));
        }
        var map = new ArrayList<Named>();
        for (var property : value.properties()) {
            map.add(new Named(
                    property.getKey(), property.getValue(), JsonPointers.child(pointerTo(keyword), property.getKey())));
        }
        return map;
    }

    Optional<Integer> count(String keyword) {
        var value = value(keyword);
        if (value.isMissingNode()) {
            return Optional.empty();
        }
        if (!Json.isNumber(value) || value.decimalValue().signum() < 0 || !isWhole(value.decimalValue())) {
            throw malformed("a count", pointerTo(keyword));
        }
        var count = value.decimalValue().min(BigDecimal.valueOf(GREATEST_COUNT));
        return Optional.of(count.intValue());
    }

    private static boolean isWhole(BigDecimal number) {
        return number.compareTo(BigDecimal.valueOf(GREATEST_COUNT)) > 0
                || number.remainder(BigDecimal.ONE).signum() == 0;
    }

    Optional<BigDecimal> number(String keyword) {
        var value = value(keyword);
        if (value.isMissingNode()) {
            return Optional.empty();
        }
        if (!Json.isNumber(value)) {
            throw malformed("a number", pointerTo(keyword));
        }
        return Optional.of(value.decimalValue());
    }

    Optional<String> text(String keyword) {
        var value = value(keyword);
        if (value.isMissingNode()) {
            return Optional.empty();
        }
        if (!value.isString()) {
            throw malformed("a text", pointerTo(keyword));
        }
        return Optional.of(value.stringValue());
    }

    boolean flag(String keyword) {
        var value = value(keyword);
        if (!value.isMissingNode() && !value.isBoolean()) {
            throw malformed("true or false", pointerTo(keyword));
        }
        return value.asBoolean(false);
    }

    List<String> names(JsonNode value, String valuePointer) {
        if (!value.isArray() || value.valueStream().anyMatch(name -> !name.isString())) {
            throw malformed("an array of names", valuePointer);
        }
        return value.valueStream().map(JsonNode::stringValue).toList();
    }

    static UnreadableSchemaException malformed(String allowed, String pointer) {
        return new UnreadableSchemaException("something else than " + allowed, pointer);
    }
}
