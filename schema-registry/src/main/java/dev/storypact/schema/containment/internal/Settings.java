package dev.storypact.schema.containment.internal;

import dev.storypact.schema.internal.oracle.SchemaDialect;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/**
 * How a pair of schemas is read.
 *
 * @param isPublisherClosed whether the publisher sends only what it declares
 * @param isFormatAsserted whether {@code format} restricts texts
 * @param publisherDialect the draft of a publisher's schema that names none
 * @param subscriberDialect the draft of a subscriber's schema that names none
 * @param resolver gives the documents that references lead to
 * @param budget how much work may be spent
 */
public record Settings(
        boolean isPublisherClosed,
        boolean isFormatAsserted,
        Optional<SchemaDialect> publisherDialect,
        Optional<SchemaDialect> subscriberDialect,
        Optional<Function<String, Optional<JsonNode>>> resolver,
        long budget) {

    /** {@return the same with a publisher that sends only what it declares} */
    public Settings withPublisherClosed() {
        return new Settings(true, isFormatAsserted, publisherDialect, subscriberDialect, resolver, budget);
    }

    /** {@return the same with formats that restrict nothing} */
    public Settings withoutFormats() {
        return new Settings(isPublisherClosed, false, publisherDialect, subscriberDialect, resolver, budget);
    }

    /** {@return the same with that draft for the publisher} */
    public Settings withPublisherDialect(SchemaDialect dialect) {
        return new Settings(
                isPublisherClosed, isFormatAsserted, Optional.of(dialect), subscriberDialect, resolver, budget);
    }

    /** {@return the same with that draft for the subscriber} */
    public Settings withSubscriberDialect(SchemaDialect dialect) {
        return new Settings(
                isPublisherClosed, isFormatAsserted, publisherDialect, Optional.of(dialect), resolver, budget);
    }

    /** {@return the same with these documents} */
    public Settings withResolver(Function<String, Optional<JsonNode>> documents) {
        return new Settings(
                isPublisherClosed,
                isFormatAsserted,
                publisherDialect,
                subscriberDialect,
                Optional.of(documents),
                budget);
    }

    /** {@return the same with that much work} */
    public Settings withBudget(long units) {
        return new Settings(isPublisherClosed, isFormatAsserted, publisherDialect, subscriberDialect, resolver, units);
    }
}
