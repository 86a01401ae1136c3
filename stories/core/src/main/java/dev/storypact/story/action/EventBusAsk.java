package dev.storypact.story.action;

import dev.storypact.story.message.EventBusMessage;
import dev.storypact.story.message.EventFilter;
import java.time.Duration;
import java.util.List;
import tools.jackson.databind.JsonNode;

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

    /**
     * Takes messages from an event bus without subscribing to it, for a story that waits for an answer or collects events.
     * Asks {@code EventBus::ReceiveMessages}, which says what a story receives: what was published since it first asked with
     * this bus and filter.
     *
     * <pre>{@code
     * ask.eventBusReceiveMessages("saga-events", completed, 1, Duration.ZERO);     // from here on it misses nothing
     * ask.eventBusSendMessage("saga-events", started);
     * var answer = ask.eventBusReceiveMessages("saga-events", completed, 1, Duration.ofSeconds(30));
     * }</pre>
     *
     * @param eventBusName the bus
     * @param filter the messages that are wanted
     * @param max how many at the most, at least 1
     * @param wait how long to wait for the first; {@link Duration#ZERO} takes only what is there
     * @return from none to {@code max} messages in the order of publication, their data as JSON; none if nothing came
     * @throws StoryException with one of the error types of {@link EventBusReceiveMessages}
     */
    default List<EventBusMessage<JsonNode>> eventBusReceiveMessages(
            String eventBusName, EventFilter filter, int max, Duration wait) {
        return perform(new EventBusReceiveMessages(eventBusName, filter, max, wait));
    }
}
