package dev.storypact.contract;

import dev.storypact.story.message.EventVersion;
import java.util.Objects;

/**
 * A publication as a story's method declares it with {@link dev.storypact.story.Publishes}.
 *
 * @param bus the event bus
 * @param type the type of the event
 * @param version the version of its schema
 * @param declaredBy the method, such as {@code com.acme.Orders#place}
 * @since 0.1
 */
public record DeclaredPublication(String bus, String type, EventVersion version, String declaredBy) {

    public DeclaredPublication {
        Objects.requireNonNull(bus, "bus");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(version, "version");
        Objects.requireNonNull(declaredBy, "declaredBy");
    }
}
