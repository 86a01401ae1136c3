package dev.storypact.contract;

import dev.storypact.story.message.VersionRange;
import java.util.Objects;
import tools.jackson.databind.JsonNode;

/**
 * What a service subscribes to, and what its handler needs of the data.
 *
 * @param name the subscription's name, such as {@code reserve-stock}
 * @param bus the event bus
 * @param type the type of the event
 * @param versions the versions that the handler reads
 * @param declaredBy the method that handles it, such as {@code com.acme.Inventory#reserve}
 * @param javaType the Java type that the data is decoded to
 * @param need a JSON schema (2020-12) of what the handler needs of the data; not to be changed
 * @since 0.1
 */
public record SubscriptionNeed(
        String name,
        String bus,
        String type,
        VersionRange versions,
        String declaredBy,
        String javaType,
        JsonNode need) {

    public SubscriptionNeed {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(bus, "bus");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(versions, "versions");
        Objects.requireNonNull(declaredBy, "declaredBy");
        Objects.requireNonNull(javaType, "javaType");
        Objects.requireNonNull(need, "need");
    }
}
