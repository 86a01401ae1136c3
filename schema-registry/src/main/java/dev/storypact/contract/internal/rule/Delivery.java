package dev.storypact.contract.internal.rule;

import dev.storypact.contract.Publication;
import dev.storypact.schema.containment.Containment;
import dev.storypact.schema.containment.ContainmentOptions;
import dev.storypact.schema.containment.ContainmentResult;
import dev.storypact.schema.internal.oracle.CompiledSchema;
import dev.storypact.schema.internal.oracle.SchemaOracle;

/** A version of an event that a subscriber gets from a publisher, and whether it fits. */
record Delivery(Publisher publisher, Subscriber subscriber, ContainmentResult fit) {

    static Delivery of(Publisher publisher, Subscriber subscriber) {
        return new Delivery(
                publisher,
                subscriber,
                Containment.check(
                        publisher.publication().schema().json(),
                        subscriber.need().need(),
                        ContainmentOptions.contract()));
    }

    Publication publication() {
        return publisher.publication();
    }

    /** {@return {@code ORDER_PLACED 1.0 of 'orders'}} */
    String event() {
        return publication().type() + " " + publication().version() + " of '" + publisher.service() + "'";
    }

    CompiledSchema need() {
        return SchemaOracle.compile(subscriber.need().need());
    }
}
