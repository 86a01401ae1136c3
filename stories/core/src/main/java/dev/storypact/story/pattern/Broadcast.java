package dev.storypact.story.pattern;

import dev.storypact.story.Story;
import dev.storypact.story.action.Done;
import dev.storypact.story.message.EventBusMessage;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/**
 * Publishes one message for each channel, all in one send, so that either all channels get theirs or none does.
 *
 * <pre>{@code
 * ask.tell(Broadcast.of("notification-events", List.of("email", "sms"),
 *     channel -> EventBusMessage.of("NOTIFICATION", new Notification(channel, title, ask.dateNow()))
 *         .withSource("notification-service")));
 * }</pre>
 *
 * <p>The pattern is Recipient List of G. Hohpe and B. Woolf, "Enterprise Integration Patterns", 2003.
 *
 * @since 0.1
 */
public final class Broadcast {

    private Broadcast() {}

    /**
     * {@return the story that publishes the messages, in the order of the channels} Without channels it asks nothing.
     *
     * @param eventBusName the bus
     * @param message makes the message for a channel
     */
    public static Story<Done> of(
            String eventBusName, Collection<String> channels, Function<String, ? extends EventBusMessage<?>> message) {
        var all = List.copyOf(channels);
        return Story.of(ask -> {
            var messages = new ArrayList<EventBusMessage<?>>();
            all.forEach(channel -> messages.add(message.apply(channel)));
            if (!messages.isEmpty()) {
                ask.eventBusSendMessages(eventBusName, messages);
            }
        });
    }
}
