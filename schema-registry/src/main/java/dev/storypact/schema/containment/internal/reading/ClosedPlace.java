package dev.storypact.schema.containment.internal.reading;

/** A place in messages of a closed publisher, equal by the pointer of the part that speaks of it. */
record ClosedPlace(String pointer, Evaluation evaluation, Part part) {

    @Override
    public boolean equals(Object other) {
        return other instanceof ClosedPlace place && place.pointer.equals(pointer);
    }

    @Override
    public int hashCode() {
        return pointer.hashCode();
    }
}
