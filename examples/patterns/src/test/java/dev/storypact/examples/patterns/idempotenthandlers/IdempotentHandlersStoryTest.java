package dev.storypact.examples.patterns.idempotenthandlers;

import static dev.storypact.story.message.StoryJson.parse;
import static dev.storypact.testkit.matcher.StoryActions.dateNow;
import static dev.storypact.testkit.matcher.StoryActions.guidNew;
import static dev.storypact.testkit.matcher.StoryActions.keyValueStoreGet;
import static dev.storypact.testkit.matcher.StoryActions.keyValueStoreUpsert;
import static dev.storypact.testkit.matcher.StoryActions.logCreate;
import static org.assertj.core.api.Assertions.assertThat;

import dev.storypact.examples.patterns.idempotenthandlers.IdempotentHandlers.OrderPlaced;
import dev.storypact.story.Story;
import dev.storypact.story.action.LogLevel;
import dev.storypact.story.message.EventBusMessage;
import dev.storypact.testkit.ForEach;
import dev.storypact.testkit.StoryTest;
import dev.storypact.testkit.StoryTester;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;

class IdempotentHandlersStoryTest {

    private static final EventBusMessage<OrderPlaced> EVENT =
            EventBusMessage.of("ORDER_PLACED", new OrderPlaced("o-1")).withMetadata("eventId", "e-1");

    interface IdempotentEventHandler {
        Story<Optional<String>> of(EventBusMessage<OrderPlaced> event);
    }

    static Stream<Named<IdempotentEventHandler>> ways() {
        return Stream.of(
                Named.of("by hand", IdempotentHandlers::idempotentEventHandler),
                Named.of("by the pattern", IdempotentHandlers::idempotentEventHandlerByPattern));
    }

    @StoryTest
    @ForEach(method = "ways")
    void an_event_is_processed_and_marked_as_processed(
            StoryTester tester, IdempotentEventHandler idempotentEventHandler) {
        var run = tester.tell(idempotentEventHandler.of(EVENT));

        assertThat(run)
                .returned(Optional.of("charged o-1 by 00000000-0000-4000-8000-000000000001"))
                .askedExactly(
                        keyValueStoreGet("processed-events", "e-1"),
                        guidNew(),
                        dateNow(),
                        keyValueStoreUpsert("processed-events"));
        assertThat(tester).hasStoredOnly("processed-events", "e-1").hasStored("processed-events", "e-1", parse("""
                        {
                          "id": "e-1",
                          "processedAt": "2026-01-01T00:00:00Z",
                          "result": "charged o-1 by 00000000-0000-4000-8000-000000000001"
                        }"""));
    }

    @StoryTest
    @ForEach(method = "ways")
    void an_event_that_was_processed_is_logged_and_not_processed_again(
            StoryTester tester, IdempotentEventHandler idempotentEventHandler) {
        assertThat(tester.tell(idempotentEventHandler.of(EVENT))).succeeded();

        var again = tester.tell(idempotentEventHandler.of(EVENT));

        assertThat(again)
                .returned(Optional.empty())
                .askedExactly(keyValueStoreGet("processed-events", "e-1"), logCreate(LogLevel.INFO))
                .logged(LogLevel.INFO, "Event e-1 already processed");
    }

    @StoryTest
    void an_event_that_is_delivered_twice_is_processed_once(StoryTester tester) {
        var placed = EventBusMessage.of("ORDER_PLACED", Map.of("id", "o-1", "items", List.of("book"), "total", 12))
                .withMetadata("eventId", "e-1");
        var world = tester.world().subscribe("billing-service", IdempotentHandlers.class);

        tester.givenSent("order-events", placed, placed);
        world.settle();

        assertThat(world).deliveredTo("charge-order", 2);
        assertThat(world.service("billing-service")).hasStoredOnly("processed-events", "e-1");
    }
}
