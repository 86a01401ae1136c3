package dev.storypact.schema.containment.internal;

import dev.storypact.schema.internal.oracle.SchemaDialect;
import java.util.Optional;

/**
 * How a pair of schemas is read.
 *
 * @param isPublisherClosed whether the publisher sends only what it declares
 * @param isFormatAsserted whether {@code format} restricts texts
 * @param publisherDialect the draft of a publisher's schema that names none
 * @param subscriberDialect the draft of a subscriber's schema that names none
 * @param budget how much work may be spent
 */
public record Settings(
        boolean isPublisherClosed,
        boolean isFormatAsserted,
        Optional<SchemaDialect> publisherDialect,
        Optional<SchemaDialect> subscriberDialect,
        long budget) {}
