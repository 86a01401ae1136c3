package dev.storypact.story.runtime;

import java.util.List;
import java.util.Set;

/**
 * Takes messages and delivers each to every subscription whose filter accepts it: fan-out.
 *
 * <p>Implementations are thread-safe.
 *
 * @since 0.1
 */
public interface EventBus {

    /** {@return the names of the buses that messages can be published to} */
    Set<String> names();

    /** {@return whether messages can be published to a bus of that name} */
    default boolean has(String eventBusName) {
        return names().contains(eventBusName);
    }

    /**
     * Accepts messages for delivery, all of them or none.
     *
     * @param messages messages for buses that {@link #has} knows, in the order of publication
     * @throws EventBusException if it does not accept them
     */
    void publish(List<PublishedMessage> messages);
}
