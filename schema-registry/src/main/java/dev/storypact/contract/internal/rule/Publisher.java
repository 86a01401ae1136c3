package dev.storypact.contract.internal.rule;

import dev.storypact.contract.Publication;
import dev.storypact.schema.containment.ContainmentOptions;
import dev.storypact.schema.containment.PreparedPublisher;

/** A publication and the service that it is of, whose schema is ready to be compared. */
record Publisher(String service, Publication publication, PreparedPublisher schema) {

    static Publisher of(String service, Publication publication) {
        return new Publisher(
                service, publication, PreparedPublisher.of(publication.schema().json(), ContainmentOptions.contract()));
    }
}
