package dev.storypact.examples.patterns.eventsourcing;

import dev.storypact.story.Publishes;
import dev.storypact.story.Story;
import dev.storypact.story.action.Done;
import dev.storypact.story.action.KeyValueQuery;
import dev.storypact.story.message.EventBusMessage;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * An event store by hand. {@link dev.storypact.story.pattern.EventStore} is one to use: it also refuses an event that
 * another came before, and reads long streams page by page.
 */
public final class EventSourcing {

    public record Event(
            String aggregateId,
            String eventType,
            Map<String, Object> eventData,
            long eventVersion,
            Instant timestamp) {}

    /** An event with the id under which it is stored. */
    public record StoredEvent(
            String id,
            String aggregateId,
            String eventType,
            Map<String, Object> eventData,
            long eventVersion,
            Instant timestamp) {

        static StoredEvent of(String id, Event event) {
            return new StoredEvent(
                    id,
                    event.aggregateId(),
                    event.eventType(),
                    event.eventData(),
                    event.eventVersion(),
                    event.timestamp());
        }
    }

    @Publishes(bus = "event-stream", type = "ORDER_CREATED")
    @Publishes(bus = "event-stream", type = "ORDER_PAID")
    @Publishes(bus = "event-stream", type = "ORDER_SHIPPED")
    public static Story<Done> appendEvent(Event event) {
        return Story.of(ask -> {
            // Store event in event store
            ask.keyValueStoreUpsert("event-store", StoredEvent.of(ask.guidNew(), event));

            // Publish to EventBus for projections
            ask.eventBusSendMessage(
                    "event-stream",
                    EventBusMessage.of(event.eventType(), event)
                            .withMetadata("aggregateId", event.aggregateId())
                            .withMetadata("aggregateVersion", event.eventVersion()));
        });
    }

    public static Story<Map<String, Object>> replayEvents(String aggregateId) {
        return ask -> {
            var events = ask.keyValueStoreQuery(
                    "event-store",
                    KeyValueQuery.where("aggregateId").isEqualTo(aggregateId).ascendingBy("eventVersion"),
                    StoredEvent.class);

            // Rebuild aggregate state from events
            Map<String, Object> state = Map.of();
            for (var event : events.items()) {
                state = applyEvent(state, event);
            }

            return state;
        };
    }

    private static Map<String, Object> applyEvent(Map<String, Object> state, StoredEvent event) {
        var next = new HashMap<>(state);
        next.putAll(event.eventData());
        return next;
    }

    private EventSourcing() {}
}
