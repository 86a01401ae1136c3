package dev.storypact.schema.containment;

/**
 * How two schemas are read before they are compared. Immutable; the {@code with} methods give changed copies.
 *
 * @since 0.1
 */
public final class ContainmentOptions {

    private static final long DEFAULT_BUDGET = 400_000;
    private static final ContainmentOptions STRICT = new ContainmentOptions(false, true, DEFAULT_BUDGET);
    private static final ContainmentOptions CONTRACT = new ContainmentOptions(true, true, DEFAULT_BUDGET);

    private final boolean publisherClosed;
    private final boolean formatAsserted;
    private final long budget;

    private ContainmentOptions(boolean publisherClosed, boolean formatAsserted, long budget) {
        this.publisherClosed = publisherClosed;
        this.formatAsserted = formatAsserted;
        this.budget = budget;
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

    /** {@return these options with that budget of work units: a unit is about a microsecond, the default is 400,000} */
    public ContainmentOptions withBudget(long units) {
        if (units <= 0) {
            throw new IllegalArgumentException("a budget of " + units + " units; it must be above 0");
        }
        return new ContainmentOptions(publisherClosed, formatAsserted, units);
    }

    /** {@return these options with {@code format} taken as a remark for people, which restricts nothing} */
    public ContainmentOptions withoutFormats() {
        return new ContainmentOptions(publisherClosed, false, budget);
    }

    /** {@return whether the publisher sends only what its schema declares} */
    public boolean isPublisherClosed() {
        return publisherClosed;
    }

    /** {@return whether {@code format} restricts texts} */
    public boolean isFormatAsserted() {
        return formatAsserted;
    }

    /** {@return how many work units a comparison may take before it is {@link Unknown}} */
    public long budget() {
        return budget;
    }

    @Override
    public String toString() {
        return publisherClosed ? "contract" : "strict";
    }
}
