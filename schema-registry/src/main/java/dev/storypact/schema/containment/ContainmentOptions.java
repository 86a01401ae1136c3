package dev.storypact.schema.containment;

/**
 * How two schemas are read before they are compared.
 *
 * <p>All readings assert {@code format} and take the draft from each side's {@code $schema}, 2020-12 where there is none.
 *
 * @since 0.1
 */
public final class ContainmentOptions {

    private static final ContainmentOptions STRICT = new ContainmentOptions(false);
    private static final ContainmentOptions CONTRACT = new ContainmentOptions(true);

    private final boolean publisherClosed;

    private ContainmentOptions(boolean publisherClosed) {
        this.publisherClosed = publisherClosed;
    }

    /** {@return the reading that takes both schemas as they stand} */
    public static ContainmentOptions strict() {
        return STRICT;
    }

    /**
     * {@return the reading that takes the publisher as closed: it sends only the properties that its schema declares,
     * wherever the schema itself says nothing about others} The subscriber's schema stands as it is written.
     */
    public static ContainmentOptions contract() {
        return CONTRACT;
    }

    /** {@return whether the publisher sends only what its schema declares} */
    public boolean isPublisherClosed() {
        return publisherClosed;
    }

    @Override
    public String toString() {
        return publisherClosed ? "contract" : "strict";
    }
}
