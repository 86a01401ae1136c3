package dev.storypact.examples.patterns.deadletters;

import static dev.storypact.story.action.KeyValueStoreUpsert.SERVICE_UNAVAILABLE;
import static dev.storypact.story.message.StoryJson.parse;
import static dev.storypact.testkit.matcher.StoryActions.contextList;
import static dev.storypact.testkit.matcher.StoryActions.dateNow;
import static dev.storypact.testkit.matcher.StoryActions.eventBusSendMessages;
import static dev.storypact.testkit.matcher.StoryActions.keyValueStoreUpsert;
import static dev.storypact.testkit.matcher.StoryActions.platformDelay;
import static org.assertj.core.api.Assertions.assertThat;

import dev.storypact.examples.patterns.deadletters.DeadLetterHandling.OrderPlaced;
import dev.storypact.examples.patterns.deadletters.DeadLetterHandling.Parcel;
import dev.storypact.story.RetryPolicy;
import dev.storypact.story.Story;
import dev.storypact.story.message.EventBusMessage;
import dev.storypact.story.runtime.Subscription;
import dev.storypact.testkit.ForEach;
import dev.storypact.testkit.StoryTest;
import dev.storypact.testkit.StoryTester;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;

class DeadLetterHandlingStoryTest {

    private static final EventBusMessage<OrderPlaced> EVENT =
            EventBusMessage.of("ORDER_PLACED", new OrderPlaced("o-1")).withMetadata("eventId", "e-1");

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    interface ProcessEventWithRetry {
        Story<Parcel> of(EventBusMessage<OrderPlaced> event);
    }

    static Stream<Named<ProcessEventWithRetry>> ways() {
        return Stream.of(
                Named.of("by hand", DeadLetterHandling::processEventWithRetry),
                Named.of("by the pattern", DeadLetterHandling::processEventWithRetryByPattern));
    }

    @StoryTest
    @ForEach(method = "ways")
    void an_event_that_is_processed_at_once_is_neither_retried_nor_given_up(
            StoryTester tester, ProcessEventWithRetry processEventWithRetry) {
        var run = tester.tell(processEventWithRetry.of(EVENT));

        assertThat(run)
                .returned(new Parcel("o-1", START))
                .askedExactly(dateNow(), keyValueStoreUpsert("parcels"))
                .publishedNothing();
    }

    @StoryTest
    @ForEach(method = "ways")
    void a_failure_is_retried_with_exponential_backoff(
            StoryTester tester, ProcessEventWithRetry processEventWithRetry) {
        tester.failingNth(1, keyValueStoreUpsert("parcels"), SERVICE_UNAVAILABLE)
                .failingNth(2, keyValueStoreUpsert("parcels"), SERVICE_UNAVAILABLE);

        var run = tester.tell(processEventWithRetry.of(EVENT));

        assertThat(run)
                .returned(new Parcel("o-1", START.plusSeconds(2 + 4)))
                .askedExactly(
                        dateNow(),
                        keyValueStoreUpsert("parcels"),
                        platformDelay(Duration.ofSeconds(2)),
                        dateNow(),
                        keyValueStoreUpsert("parcels"),
                        platformDelay(Duration.ofSeconds(4)),
                        dateNow(),
                        keyValueStoreUpsert("parcels"))
                .publishedNothing();
        assertThat(tester).isAt(START.plusSeconds(2 + 4));
    }

    @StoryTest
    @ForEach(method = "ways")
    void after_three_attempts_the_event_goes_to_the_dead_letter_bus_and_the_error_is_thrown_on(
            StoryTester tester, ProcessEventWithRetry processEventWithRetry) {
        tester.failing(keyValueStoreUpsert("parcels"), SERVICE_UNAVAILABLE);

        var run = tester.tell(processEventWithRetry.of(EVENT));

        assertThat(run).failedWith(SERVICE_UNAVAILABLE).askedTimes(3, keyValueStoreUpsert("parcels"));
        assertThat(run)
                .publishedOnly("dead-letter-events")
                .exactlyOneMessage()
                .hasType("PROCESSING_FAILED")
                .hasData("/originalEvent", parse("""
                        {"type": "ORDER_PLACED", "data": {"id": "o-1"}, "metadata": {"eventId": "e-1"}}"""))
                .hasData("/error", run.error().toString())
                .hasData("/attempts", 3)
                .hasData("/timestamp", "2026-01-01T00:00:06Z")
                .conformsToSchema();
    }

    @StoryTest
    void every_step_of_giving_up_can_be_looked_at(StoryTester tester) {
        tester.step(DeadLetterHandling.processEventWithRetry(EVENT))
                .asks(dateNow())
                .answer(START)
                .asks(keyValueStoreUpsert("parcels"))
                .fails(SERVICE_UNAVAILABLE)
                .asks(platformDelay(Duration.ofSeconds(2)))
                .answerNothing()
                .asks(dateNow())
                .answer(START)
                .asks(keyValueStoreUpsert("parcels"))
                .fails(SERVICE_UNAVAILABLE)
                .asks(platformDelay(Duration.ofSeconds(4)))
                .answerNothing()
                .asks(dateNow())
                .answer(START)
                .asks(keyValueStoreUpsert("parcels"))
                .fails(SERVICE_UNAVAILABLE)
                .asks(dateNow())
                .answer(START)
                .asks(contextList())
                .answer(Map.of())
                .asks(eventBusSendMessages("dead-letter-events").withMessages(1))
                .answerNothing()
                .throwsError(SERVICE_UNAVAILABLE);
    }

    @StoryTest
    void the_subscription_itself_tries_nothing_again(StoryTester tester) {
        var world = tester.world().subscribe("parcel-service", packing());
        world.service("parcel-service").failing(keyValueStoreUpsert("parcels"), SERVICE_UNAVAILABLE);

        tester.givenSent(
                "order-events",
                EventBusMessage.of("ORDER_PLACED", Map.of("id", "o-1", "items", List.of("book"), "total", 12)));
        world.settle();

        assertThat(world).publishedInOrder("ORDER_PLACED", "PROCESSING_FAILED").lost("pack-parcel");
        assertThat(tester).isAt(START.plusSeconds(2 + 4));
    }

    private static Subscription packing() {
        return Subscription.of(DeadLetterHandling.class).get(0).retrying(RetryPolicy.never());
    }
}
