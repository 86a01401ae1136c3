package dev.storypact.contract.internal.rule;

import dev.storypact.contract.DeclaredPublication;
import dev.storypact.contract.Publication;
import dev.storypact.story.message.EventVersion;

/** What publications and messages are matched by. */
record EventKey(String bus, String type, EventVersion version) {

    static EventKey of(DeclaredPublication publication) {
        return new EventKey(publication.bus(), publication.type(), publication.version());
    }

    static EventKey of(Publication publication) {
        return new EventKey(publication.bus(), publication.type(), publication.version());
    }

    /** {@return {@code ORDER_PLACED 1.0 on 'order-events'}} */
    @Override
    public String toString() {
        return type + " " + version + " on '" + bus + "'";
    }
}
