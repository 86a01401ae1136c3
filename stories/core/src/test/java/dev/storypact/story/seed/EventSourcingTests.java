package dev.storypact.story.seed;

import static dev.storypact.story.seed.SimulatedServices.dataOf;
import static dev.storypact.story.seed.SimulatedServices.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.storypact.story.Story;
import dev.storypact.story.action.Done;
import dev.storypact.story.action.KeyValueQuery;
import dev.storypact.story.message.EventBusMessage;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The page's section "Event Sourcing", by hand; {@code EventStoreTests} tell the same with the pattern. */
class EventSourcingTests {

    record Event(
            String aggregateId,
            String eventType,
            Map<String, Object> eventData,
            long eventVersion,
            Instant timestamp) {}

    /** What the page writes as {@code {id: yield* askGuidNew(), ...event}}. */
    record StoredEvent(
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

    static Story<Done> appendEvent(Event event) {
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

    static Story<Map<String, Object>> replayEvents(String aggregateId) {
        return ask -> {
            var events = ask.keyValueStoreQuery(
                    "event-store",
                    KeyValueQuery.where("aggregateId").isEqualTo(aggregateId).ascendingBy("eventVersion"),
                    StoredEvent.class);

            // Rebuild aggregate state from events
            Map<String, Object> state = new HashMap<>();
            for (var event : events.items()) {
                state = applyEvent(state, event);
            }

            return state;
        };
    }

    static Map<String, Object> applyEvent(Map<String, Object> state, StoredEvent event) {
        var next = new HashMap<>(state);
        next.putAll(event.eventData());
        return next;
    }

    private final SimulatedServices services = new SimulatedServices();

    private static Event event(String aggregateId, String type, Map<String, Object> data, long version) {
        return new Event(aggregateId, type, data, version, SimulatedServices.START);
    }

    @Test
    void an_appended_event_is_stored_and_published_for_projections() {
        services.told(appendEvent(event("o-1", "ORDER_CREATED", Map.of("status", "pending"), 1)));

        assertThat(services.items("event-store"))
                .containsExactly(json("{'id':'00000000-0000-4000-8000-000000000001','aggregateId':'o-1',"
                        + "'eventType':'ORDER_CREATED','eventData':{'status':'pending'},'eventVersion':1,"
                        + "'timestamp':'2026-01-01T00:00:00Z'}"));
        var published = services.onlyMessageOn("event-stream");
        assertThat(published.message().type()).contains("ORDER_CREATED");
        assertThat(published.message().metadata())
                .containsEntry("aggregateId", "o-1")
                .containsEntry("aggregateVersion", 1L);
        assertThat(dataOf(published))
                .isEqualTo(json("{'aggregateId':'o-1','eventType':'ORDER_CREATED','eventData':{'status':'pending'},"
                        + "'eventVersion':1,'timestamp':'2026-01-01T00:00:00Z'}"));
    }

    @Test
    void the_state_is_rebuilt_from_the_events_of_one_aggregate_in_the_order_of_their_versions() {
        for (var event : List.of(
                event("o-1", "ORDER_SHIPPED", Map.of("status", "shipped", "carrier", "post"), 10),
                event("o-1", "ORDER_CREATED", Map.of("status", "pending", "total", 12), 1),
                event("o-2", "ORDER_CREATED", Map.of("status", "other"), 1),
                event("o-1", "ORDER_PAID", Map.of("status", "paid"), 2))) {
            services.told(appendEvent(event));
        }

        assertThat(services.told(replayEvents("o-1")))
                .containsOnly(Map.entry("status", "shipped"), Map.entry("carrier", "post"), Map.entry("total", 12));
        assertThat(services.told(replayEvents("o-3"))).isEmpty();
    }
}
