package dev.storypact.contract.internal.rule;

import dev.storypact.contract.ObservedNeeds;
import dev.storypact.contract.SubscriptionNeed;
import dev.storypact.contract.internal.need.PointerNeed;
import dev.storypact.schema.containment.PreparedSubscriber;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * A part of the data that a handler needs.
 *
 * @param pointer to the part
 * @param origin how the need is known, for people
 * @param schema what it asks of the data
 * @param prepared the same, to be compared with publishers
 */
record PointedNeed(String pointer, String origin, JsonNode schema, PreparedSubscriber prepared) {

    /** {@return the parts that a subscription needs, by what it declares and by what its tests showed} */
    static List<PointedNeed> of(SubscriptionNeed subscription, Needs needs) {
        var declared = subscription.pointers().stream()
                .map(pointer -> of(pointer, "declares it", PointerNeed.declared(pointer), needs));
        var observed = subscription.observed().map(ObservedNeeds::hard).orElse(List.of()).stream()
                .filter(pointer -> !pointer.isEmpty())
                .map(pointer -> of(pointer, "failed in its tests without it", PointerNeed.observed(pointer), needs));
        return Stream.concat(declared, observed).toList();
    }

    private static PointedNeed of(String pointer, String origin, JsonNode schema, Needs needs) {
        return new PointedNeed(pointer, origin, schema, needs.prepared(schema));
    }

    String inFirstElements() {
        return pointer.replaceAll("/\\*(?=/|$)", "/0");
    }
}
