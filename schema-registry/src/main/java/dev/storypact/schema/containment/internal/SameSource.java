package dev.storypact.schema.containment.internal;

/**
 * Proves by sameness: a schema that is written alike on both sides accepts alike.
 *
 * <p>Closing the publisher's objects only takes messages away, unless a keyword such as {@code not} turns less into more;
 * with such a keyword sameness proves nothing in the contract reading.
 */
final class SameSource {

    private final boolean sameDialect;
    private final boolean closed;

    SameSource(boolean sameDialect, boolean closed) {
        this.sameDialect = sameDialect;
        this.closed = closed;
    }

    boolean isSameDialect() {
        return sameDialect;
    }

    /** {@return whether the publisher's part is contained because it is written like the subscriber's} */
    boolean proves(Shape publisher, Shape subscriber) {
        return sameDialect
                && publisher.source().equals(subscriber.source())
                && Keywords.standsAlone(publisher.source())
                && (!closed || Keywords.isMonotone(publisher.source()));
    }
}
