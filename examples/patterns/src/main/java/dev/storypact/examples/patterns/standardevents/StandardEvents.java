package dev.storypact.examples.patterns.standardevents;

import dev.storypact.story.Story;
import dev.storypact.story.message.ContextKeys;
import dev.storypact.story.pattern.StandardEvent;

/** One envelope for all events, which {@link StandardEvent} is. */
public final class StandardEvents {

    public static <T> Story<StandardEvent<T>> publishStandardEvent(String eventBusName, String eventType, T data) {
        return ask -> {
            var event = new StandardEvent<>(
                    ask.guidNew(), // eventId
                    eventType,
                    "1.0", // eventVersion
                    "my-service", // source
                    ask.dateNow(), // timestamp
                    ask.contextRead(ContextKeys.CORRELATION_ID),
                    data);

            ask.eventBusSendMessage(eventBusName, event.toMessage());

            return event;
        };
    }

    /** The same with the story that comes with {@link StandardEvent}. */
    public static <T> Story<StandardEvent<T>> publishStandardEventByPattern(
            String eventBusName, String eventType, T data) {
        return StandardEvent.publishStandardEvent(eventBusName, "my-service", eventType, data);
    }

    private StandardEvents() {}
}
