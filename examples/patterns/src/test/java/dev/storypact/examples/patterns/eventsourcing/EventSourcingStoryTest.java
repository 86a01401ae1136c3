package dev.storypact.examples.patterns.eventsourcing;

import static dev.storypact.story.message.StoryJson.parse;
import static dev.storypact.testkit.matcher.StoryActions.keyValueStoreQuery;
import static org.assertj.core.api.Assertions.assertThat;

import dev.storypact.examples.patterns.eventsourcing.EventSourcing.Event;
import dev.storypact.examples.patterns.eventsourcing.EventSourcing.StoredEvent;
import dev.storypact.testkit.StoryTest;
import dev.storypact.testkit.StoryTester;
import java.time.Instant;
import java.util.List;
import java.util.Map;

class EventSourcingStoryTest {

    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    private static final Event CREATED =
            new Event("o-1", "ORDER_CREATED", Map.of("status", "pending", "total", 12), 1, NOW);
    private static final Event PAID = new Event("o-1", "ORDER_PAID", Map.of("status", "paid"), 2, NOW);
    private static final Event SHIPPED =
            new Event("o-1", "ORDER_SHIPPED", Map.of("status", "shipped", "carrier", "post"), 10, NOW);
    private static final Event OTHER_CREATED = new Event("o-2", "ORDER_CREATED", Map.of("status", "other"), 1, NOW);

    @StoryTest
    void an_appended_event_is_stored_and_published_for_projections(StoryTester tester) {
        var run = tester.tell(EventSourcing.appendEvent(CREATED));

        assertThat(tester)
                .hasStoredOnly("event-store", "00000000-0000-4000-8000-000000000001")
                .hasStored("event-store", "00000000-0000-4000-8000-000000000001", parse("""
                        {
                          "id": "00000000-0000-4000-8000-000000000001",
                          "aggregateId": "o-1",
                          "eventType": "ORDER_CREATED",
                          "eventData": {"status": "pending", "total": 12},
                          "eventVersion": 1,
                          "timestamp": "2026-01-01T00:00:00Z"
                        }"""));
        assertThat(run)
                .publishedOnly("event-stream")
                .exactlyOneMessage()
                .hasType("ORDER_CREATED")
                .hasMetadata("aggregateId", "o-1")
                .hasMetadata("aggregateVersion", 1)
                .hasData("", parse("""
                        {
                          "aggregateId": "o-1",
                          "eventType": "ORDER_CREATED",
                          "eventData": {"status": "pending", "total": 12},
                          "eventVersion": 1,
                          "timestamp": "2026-01-01T00:00:00Z"
                        }"""))
                .conformsToSchema();
    }

    @StoryTest
    void the_state_is_rebuilt_from_the_events_of_one_aggregate_in_the_order_of_their_versions(StoryTester tester) {
        for (var event : List.of(SHIPPED, CREATED, OTHER_CREATED, PAID)) {
            assertThat(tester.tell(EventSourcing.appendEvent(event))).succeeded();
        }

        var run = tester.tell(EventSourcing.replayEvents("o-1"));

        assertThat(run)
                .returned(Map.of("status", "shipped", "carrier", "post", "total", 12))
                .askedExactly(keyValueStoreQuery("event-store"));
    }

    @StoryTest
    void an_event_that_was_stored_before_is_replayed_too(StoryTester tester) {
        tester.givenStored("event-store", StoredEvent.of("e-1", CREATED))
                .givenStored("event-store", StoredEvent.of("e-2", PAID));

        assertThat(tester.tell(EventSourcing.replayEvents("o-1"))).returned(Map.of("status", "paid", "total", 12));
    }

    @StoryTest
    void an_aggregate_without_events_has_no_state(StoryTester tester) {
        tester.givenStored("event-store", StoredEvent.of("e-1", OTHER_CREATED));

        assertThat(tester.tell(EventSourcing.replayEvents("o-3"))).returned(Map.of());
    }
}
