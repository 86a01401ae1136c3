package dev.storypact.schema.containment;

import dev.storypact.schema.containment.internal.Settings;
import dev.storypact.schema.internal.oracle.SchemaDialect;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/**
 * How two schemas are read before they are compared. Immutable; the {@code with} methods give changed copies.
 *
 * <p>Both ready-made readings assert {@code format}, take the draft from each side's {@code $schema}, 2020-12 where there is
 * none, and follow no reference out of a schema's own document.
 *
 * @since 0.1
 */
public final class ContainmentOptions {

    private static final long DEFAULT_BUDGET = 400_000;
    private static final ContainmentOptions STRICT = new ContainmentOptions(
            new Settings(false, true, Optional.empty(), Optional.empty(), Optional.empty(), DEFAULT_BUDGET));
    private static final ContainmentOptions CONTRACT = new ContainmentOptions(STRICT.settings.withPublisherClosed());

    private final Settings settings;

    private ContainmentOptions(Settings settings) {
        this.settings = settings;
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

    /**
     * {@return these options with that draft for a publisher's schema that names none}
     *
     * @param schema the draft's {@code $schema}, such as {@code http://json-schema.org/draft-07/schema#}
     * @throws IllegalArgumentException if it is no draft that we read
     */
    public ContainmentOptions withPublisherDialect(String schema) {
        return new ContainmentOptions(settings.withPublisherDialect(SchemaDialect.named(schema)));
    }

    /**
     * {@return these options with that draft for a subscriber's schema that names none}
     *
     * @param schema the draft's {@code $schema}, such as {@code http://json-schema.org/draft-07/schema#}
     * @throws IllegalArgumentException if it is no draft that we read
     */
    public ContainmentOptions withSubscriberDialect(String schema) {
        return new ContainmentOptions(settings.withSubscriberDialect(SchemaDialect.named(schema)));
    }

    /**
     * {@return these options with documents for references that lead out of a schema}
     *
     * @param resolver gives the document of an absolute address without a fragment, or nothing; it is asked once for each
     *     address of a comparison
     */
    public ContainmentOptions withResolver(Function<String, Optional<JsonNode>> resolver) {
        return new ContainmentOptions(settings.withResolver(resolver));
    }

    /** {@return these options with {@code format} taken as a remark for people, which restricts nothing} */
    public ContainmentOptions withoutFormats() {
        return new ContainmentOptions(settings.withoutFormats());
    }

    /**
     * {@return these options with that budget of work units, at the end of which the answer is {@link Unknown}}
     *
     * @param units above 0; one is some microseconds, the default is 400,000
     */
    public ContainmentOptions withBudget(long units) {
        if (units <= 0) {
            throw new IllegalArgumentException("a budget of " + units + " units; it must be above 0");
        }
        return new ContainmentOptions(settings.withBudget(units));
    }

    /** {@return whether the publisher sends only what its schema declares} */
    public boolean isPublisherClosed() {
        return settings.isPublisherClosed();
    }

    Settings settings() {
        return settings;
    }

    @Override
    public String toString() {
        return isPublisherClosed() ? "contract" : "strict";
    }
}
