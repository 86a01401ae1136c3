package dev.storypact.schema.containment.internal;

/** How long a text or an array may be; {@link Long#MAX_VALUE} where there is no upper end. */
record SizeRange(long min, long max) {

    static final SizeRange ANY = new SizeRange(0, Long.MAX_VALUE);

    boolean isAny() {
        return min <= 0 && max == Long.MAX_VALUE;
    }

    boolean isEmpty() {
        return min > max;
    }

    boolean contains(long size) {
        return size >= min && size <= max;
    }
}
