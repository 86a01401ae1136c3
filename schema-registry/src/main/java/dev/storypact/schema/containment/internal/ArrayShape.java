package dev.storypact.schema.containment.internal;

import java.util.Optional;

/** Which arrays a schema allows; without {@code items} the elements are anything. */
record ArrayShape(SizeRange size, Optional<Shape> items) {

    static final ArrayShape ANY = new ArrayShape(SizeRange.ANY, Optional.empty());

    boolean isAny() {
        return size.isAny() && items.filter(shape -> !shape.isAnything()).isEmpty();
    }

    boolean isEmpty() {
        return size.isEmpty()
                || (size.min() > 0 && items.filter(Shape::isNothing).isPresent());
    }
}
