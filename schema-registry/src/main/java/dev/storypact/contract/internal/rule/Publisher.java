package dev.storypact.contract.internal.rule;

import dev.storypact.contract.Publication;
import dev.storypact.schema.containment.ContainmentOptions;
import dev.storypact.schema.containment.ContainmentResult;
import dev.storypact.schema.containment.PreparedPublisher;
import dev.storypact.schema.containment.PreparedSubscriber;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A publication and the service that it is of, whose schema is ready to be compared. Thread-safe. */
final class Publisher {

    private final String service;
    private final Publication publication;
    private final PreparedPublisher schema;
    private final Map<PreparedSubscriber, ContainmentResult> fits = new ConcurrentHashMap<>();

    private Publisher(String service, Publication publication, PreparedPublisher schema) {
        this.service = service;
        this.publication = publication;
        this.schema = schema;
    }

    static Publisher of(String service, Publication publication) {
        return new Publisher(
                service, publication, PreparedPublisher.of(publication.schema().json(), ContainmentOptions.contract()));
    }

    String service() {
        return service;
    }

    Publication publication() {
        return publication;
    }

    PreparedPublisher schema() {
        return schema;
    }

    /** {@return whether all that is published has what is needed, found out once for all that need the same} */
    ContainmentResult fit(PreparedSubscriber need) {
        return fits.computeIfAbsent(need, schema::check);
    }
}
