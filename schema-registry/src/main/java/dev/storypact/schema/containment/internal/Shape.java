package dev.storypact.schema.containment.internal;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * What a schema allows at one place, as far as it is understood: values of these kinds, each within the limits of its kind.
 *
 * @param pointer to the schema in its document
 * @param source the schema as it is written
 * @param kinds the kinds of values for which there can be a value
 * @param values the only values, where {@code enum} or {@code const} names them
 * @param gaps what isn't understood; a gap only ever takes values away
 */
record Shape(
        String pointer,
        JsonNode source,
        Set<ValueKind> kinds,
        Optional<List<JsonNode>> values,
        NumberRange numbers,
        TextShape texts,
        ArrayShape arrays,
        ObjectShape objects,
        List<Gap> gaps) {

    Shape {
        kinds = kinds.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(kinds));
        values = values.map(List::copyOf);
        gaps = List.copyOf(gaps);
    }

    static Shape anything(String pointer, JsonNode source, List<Gap> gaps) {
        return new Shape(
                pointer,
                source,
                ValueKind.all(),
                Optional.empty(),
                NumberRange.ANY,
                TextShape.ANY,
                ArrayShape.ANY,
                ObjectShape.ANY,
                gaps);
    }

    static Shape nothing(String pointer, JsonNode source) {
        return new Shape(
                pointer,
                source,
                Set.of(),
                Optional.empty(),
                NumberRange.ANY,
                TextShape.ANY,
                ArrayShape.ANY,
                ObjectShape.ANY,
                List.of());
    }

    /** {@return this shape with only these values, all of which are in it} */
    Shape only(List<JsonNode> newValues) {
        return new Shape(pointer, source, kinds, Optional.of(newValues), numbers, texts, arrays, objects, gaps);
    }

    boolean allows(ValueKind kind) {
        return kinds.contains(kind);
    }

    /** {@return whether every value is certainly allowed} */
    boolean isAnything() {
        return gaps.isEmpty()
                && kinds.size() == ValueKind.values().length
                && values.isEmpty()
                && numbers.isAny()
                && texts.isAny()
                && arrays.isAny()
                && objects.isAny();
    }

    /** {@return whether certainly no value is allowed} */
    boolean isNothing() {
        return kinds.isEmpty() || values.filter(List::isEmpty).isPresent();
    }
}
