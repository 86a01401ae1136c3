package dev.storypact.story.runtime.internal;

import dev.storypact.story.runtime.PublishedMessage;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * Finds the receivers that may want a message: by bus, then by the message's type. Their filters have the last word.
 *
 * <p>Thread-safe; looking up takes no lock.
 */
final class ReceiverIndex {

    private record Place(String eventBusName, Optional<String> type) {}

    /** Those that want messages of any type have the place without one. */
    private final Map<Place, Set<Receiver>> byPlace = new ConcurrentHashMap<>();

    void add(Receiver receiver) {
        places(receiver)
                .forEach(place -> byPlace.compute(place, (key, there) -> {
                    var receivers = there == null ? ConcurrentHashMap.<Receiver>newKeySet() : there;
                    receivers.add(receiver);
                    return receivers;
                }));
    }

    void remove(Receiver receiver) {
        places(receiver)
                .forEach(place -> byPlace.computeIfPresent(place, (key, there) -> {
                    there.remove(receiver);
                    return there.isEmpty() ? null : there;
                }));
    }

    /** {@return those that are asked whether they want the message} */
    List<Receiver> candidates(PublishedMessage published) {
        if (byPlace.isEmpty()) {
            return List.of();
        }
        var bus = published.eventBusName();
        var ofAnyType = at(new Place(bus, Optional.empty()));
        var type = published.message().type();
        return type.isEmpty()
                ? List.copyOf(ofAnyType)
                : Stream.concat(at(new Place(bus, type)).stream(), ofAnyType.stream())
                        .toList();
    }

    private Collection<Receiver> at(Place place) {
        return byPlace.getOrDefault(place, Set.of());
    }

    private static Stream<Place> places(Receiver receiver) {
        var bus = receiver.key().eventBusName();
        return receiver.key()
                .filter()
                .types()
                .map(types -> types.stream().map(type -> new Place(bus, Optional.of(type))))
                .orElseGet(() -> Stream.of(new Place(bus, Optional.empty())));
    }
}
