package dev.storypact.contract;

import dev.storypact.story.message.EventBusMessage;
import dev.storypact.story.message.EventVersion;
import java.util.List;
import java.util.Objects;
import tools.jackson.databind.JsonNode;

/**
 * A version of an event that a service publishes.
 *
 * @param bus the event bus
 * @param type the type of the event, such as {@code ORDER_PLACED}
 * @param version the version of its schema
 * @param declaredBy the method that declares it, such as {@code com.acme.Orders#place}
 * @param schema the schema, as the registry holds it
 * @param examples messages that passing tests published; their data is not to be changed
 * @since 0.1
 */
public record Publication(
        String bus,
        String type,
        EventVersion version,
        String declaredBy,
        PublishedSchema schema,
        List<EventBusMessage<JsonNode>> examples) {

    public Publication {
        Objects.requireNonNull(bus, "bus");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(version, "version");
        Objects.requireNonNull(declaredBy, "declaredBy");
        Objects.requireNonNull(schema, "schema");
        examples = List.copyOf(examples);
    }
}
