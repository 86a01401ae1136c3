package dev.storypact.story.action;

import dev.storypact.story.message.EventBusMessage;
import java.util.List;

/**
 * Asks of event buses.
 *
 * @since 0.1
 */
public interface EventBusAsk extends Performer {

    /**
     * Publishes messages to an event bus. Asks {@code Context::List} and then {@code EventBus::SendMessages} with that
     * context: two steps, in this order.
     *
     * @param eventBusName the bus
     * @param eventBusMessages at least one message
     * @throws StoryException with one of the error types of {@link EventBusSendMessages}
     */
    default void eventBusSendMessages(String eventBusName, List<? extends EventBusMessage<?>> eventBusMessages) {
        var context = perform(new ContextList());
        perform(new EventBusSendMessages(eventBusName, List.copyOf(eventBusMessages), context));
    }

    /**
     * Publishes one message to an event bus: {@link #eventBusSendMessages} with a list of one.
     *
     * @param eventBusName the bus
     * @throws StoryException with one of the error types of {@link EventBusSendMessages}
     */
    default void eventBusSendMessage(String eventBusName, EventBusMessage<?> eventBusMessage) {
        eventBusSendMessages(eventBusName, List.of(eventBusMessage));
    }
}
