package dev.storypact.story.runtime.internal;

import dev.storypact.story.runtime.PublishedMessage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the subscriptions that want a message: by bus, then by the message's type, and only then by their filters.
 * Immutable.
 */
final class SubscriptionIndex {

    private record Key(String eventBusName, String type) {}

    private final Map<Key, List<SubscriptionDeliveries>> byType = new HashMap<>();

    /** By bus, those that want messages of any type. */
    private final Map<String, List<SubscriptionDeliveries>> ofAnyType = new HashMap<>();

    SubscriptionIndex(List<SubscriptionDeliveries> all) {
        for (var deliveries : all) {
            var bus = deliveries.subscription().eventBusName();
            var types = deliveries.subscription().filter().types();
            if (types.isEmpty()) {
                ofAnyType.computeIfAbsent(bus, name -> new ArrayList<>()).add(deliveries);
            } else {
                types.get()
                        .forEach(type -> byType.computeIfAbsent(new Key(bus, type), key -> new ArrayList<>())
                                .add(deliveries));
            }
        }
        byType.forEach((key, list) -> list.addAll(ofAnyType.getOrDefault(key.eventBusName(), List.of())));
    }

    /** {@return the subscriptions whose filters accept the message} */
    List<SubscriptionDeliveries> wanting(PublishedMessage published) {
        var ofBus = ofAnyType.getOrDefault(published.eventBusName(), List.of());
        var candidates = published
                .message()
                .type()
                .map(type -> byType.getOrDefault(new Key(published.eventBusName(), type), ofBus))
                .orElse(ofBus);
        var wanting = new ArrayList<SubscriptionDeliveries>(candidates.size());
        for (var candidate : candidates) {
            if (candidate.subscription().filter().accepts(published.message())) {
                wanting.add(candidate);
            }
        }
        return wanting;
    }
}
