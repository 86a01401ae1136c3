package dev.storypact.schema.containment.internal.search;

/** Yes, no, or not known. */
public enum Answer {
    NO,
    MAYBE,
    YES;

    static Answer of(boolean yes) {
        return yes ? YES : NO;
    }

    Answer and(Answer other) {
        return compareTo(other) < 0 ? this : other;
    }

    Answer or(Answer other) {
        return compareTo(other) > 0 ? this : other;
    }
}
