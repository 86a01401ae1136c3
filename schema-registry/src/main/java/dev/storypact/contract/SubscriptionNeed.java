package dev.storypact.contract;

import dev.storypact.contract.internal.need.PointerNeed;
import dev.storypact.story.message.EventFilter;
import dev.storypact.story.message.NamePattern;
import dev.storypact.story.message.VersionRange;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * What a service subscribes to, and what its handler needs of the data.
 *
 * @param name the subscription's name, such as {@code reserve-stock}
 * @param bus the event bus
 * @param type the type of the event, a beginning of types such as {@code ORDER_*}, or {@code *} for every one
 * @param versions the versions that the handler reads
 * @param condition what else a message must be; {@link EventFilter#all} for nothing
 * @param declaredBy the method that handles it, such as {@code com.acme.Inventory#reserve}
 * @param source where the service says what the handler needs
 * @param need a JSON schema (2020-12) of what the handler needs of the data; not to be changed
 * @param pointers what the handler needs besides, as JSON pointers into the data, a star for each element of an array
 * @param observed what its tests saw the handler need of the messages that they fed it; empty if none fed it any
 * @since 0.1
 */
public record SubscriptionNeed(
        String name,
        String bus,
        String type,
        VersionRange versions,
        EventFilter condition,
        String declaredBy,
        NeedSource source,
        JsonNode need,
        List<String> pointers,
        Optional<ObservedNeeds> observed) {

    public SubscriptionNeed {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(bus, "bus");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(versions, "versions");
        Objects.requireNonNull(condition, "condition");
        EventFilter.types(type);
        Objects.requireNonNull(declaredBy, "declaredBy");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(need, "need");
        pointers = List.copyOf(pointers);
        pointers.forEach(PointerNeed::checked);
        Objects.requireNonNull(observed, "observed");
    }

    /** A need of every message of these versions, as a Java type says it. */
    public SubscriptionNeed(
            String name,
            String bus,
            String type,
            VersionRange versions,
            String declaredBy,
            String javaType,
            JsonNode need) {
        this(
                name,
                bus,
                type,
                versions,
                EventFilter.all(),
                declaredBy,
                new NeedSource.JavaType(javaType),
                need,
                List.of(),
                Optional.empty());
    }

    /** {@return the same need, with what tests saw of it} */
    public SubscriptionNeed withObserved(ObservedNeeds needs) {
        return new SubscriptionNeed(
                name, bus, type, versions, condition, declaredBy, source, need, pointers, Optional.of(needs));
    }

    /** {@return the filter that the subscription runs with} */
    public EventFilter filter() {
        return EventFilter.subscribed(type, versions.toString(), condition);
    }

    /** {@return whether it takes events of that type, in whatever version} */
    public boolean takesType(String eventType) {
        return type.equals("*") || NamePattern.parse(type).matches(eventType);
    }
}
