package dev.storypact.story.pattern;

import static dev.storypact.story.pattern.SimulatedServices.asked;
import static dev.storypact.story.pattern.SimulatedServices.dataOf;
import static dev.storypact.story.pattern.SimulatedServices.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.storypact.story.Outcome;
import dev.storypact.story.RetryPolicy;
import dev.storypact.story.action.Done;
import dev.storypact.story.action.EventBusSendMessages;
import dev.storypact.story.action.KeyValueStoreGet;
import dev.storypact.story.action.StoryErrorType;
import dev.storypact.story.message.EventBusMessage;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RetryWithDeadLetterTests {

    private static final StoryErrorType STAYING = StoryErrorType.permanent("KeyValueStore::Get/Staying");

    private final RetryWithDeadLetter<String, Done> reading = RetryWithDeadLetter.of("dead-letters", event -> ask -> {
        ask.keyValueStoreGet("stock", event.data(), Map.class);
        return Done.DONE;
    });
    private final EventBusMessage<String> event = EventBusMessage.of("READ", "book");
    private final SimulatedServices services = new SimulatedServices();

    private int attemptsUntilGivenUp(RetryWithDeadLetter<String, Done> handler) {
        assertThat(services.run(handler.handle(event)).outcome().isSuccess()).isFalse();
        return dataOf(services.onlyMessageOn("dead-letters")).path("attempts").asInt();
    }

    private void failingWith(StoryErrorType type) {
        services.performing(KeyValueStoreGet.class, (get, session) -> {
            throw type.exception(get, "no stock");
        });
    }

    @Test
    void by_default_it_is_tried_three_times_with_exponential_backoff_and_then_given_up() {
        failingWith(STAYING);

        var result = services.run(reading.handle(event.withMetadata("eventId", "e-1")));

        assertThat(result.outcome())
                .isInstanceOfSatisfying(
                        Outcome.Failure.class,
                        failure -> assertThat(failure.error()).hasToString("KeyValueStore::Get/Staying: no stock"));
        assertThat(asked(result))
                .containsExactly(
                        "KeyValueStore::Get",
                        "Platform::Delay",
                        "KeyValueStore::Get",
                        "Platform::Delay",
                        "KeyValueStore::Get",
                        "Date::Now",
                        "Context::List",
                        "EventBus::SendMessages");
        var published = services.onlyMessageOn("dead-letters");
        assertThat(published.message().type()).contains("PROCESSING_FAILED");
        assertThat(dataOf(published))
                .isEqualTo(json("{'originalEvent':{'type':'READ','data':'book','metadata':{'eventId':'e-1'}},"
                        + "'error':'KeyValueStore::Get/Staying: no stock','attempts':3,"
                        + "'timestamp':'2026-01-01T00:00:06Z'}"));
    }

    @Test
    void what_succeeds_at_last_is_not_given_up() {
        var stores = services.processors();
        var failures = new AtomicInteger(2);
        services.performing(KeyValueStoreGet.class, (get, session) -> {
            if (failures.getAndDecrement() > 0) {
                throw STAYING.exception(get, "no stock");
            }
            return stores.process(get, session);
        });

        assertThat(services.told(reading.handle(event))).isEqualTo(Done.DONE);
        assertThat(services.now()).isEqualTo(SimulatedServices.START.plusSeconds(2 + 4));
        assertThat(services.published("dead-letters")).isEmpty();
    }

    @Test
    void a_policy_decides_how_often_and_how_long() {
        failingWith(STAYING);

        assertThat(attemptsUntilGivenUp(reading.retryingAll(RetryPolicy.fixed(5, Duration.ofMinutes(1)))))
                .isEqualTo(5);
        assertThat(services.now()).isEqualTo(SimulatedServices.START.plusSeconds(4 * 60));
    }

    @Test
    void an_error_that_the_policy_does_not_retry_is_given_up_at_once() {
        failingWith(STAYING);

        assertThat(attemptsUntilGivenUp(reading.retrying(RetryPolicy.fixed(5, Duration.ofMinutes(1)))))
                .isEqualTo(1);
        assertThat(services.now()).isEqualTo(SimulatedServices.START);
    }

    @Test
    void an_error_that_can_pass_is_retried_by_the_policy() {
        failingWith(KeyValueStoreGet.SERVICE_UNAVAILABLE);

        assertThat(attemptsUntilGivenUp(reading.retrying(RetryPolicy.fixed(5, Duration.ofMinutes(1)))))
                .isEqualTo(5);
    }

    @Test
    void a_defect_is_given_up_at_once() {
        var broken = RetryWithDeadLetter.<String, Done>of("dead-letters", message -> ask -> {
            throw new IllegalStateException("defect");
        });

        assertThat(attemptsUntilGivenUp(broken)).isEqualTo(1);
        assertThat(dataOf(services.onlyMessageOn("dead-letters")).path("error").asString())
                .isEqualTo("java.lang.IllegalStateException: defect");
    }

    @Test
    void a_dead_letter_that_cannot_be_published_is_the_error_and_keeps_the_first() {
        failingWith(STAYING);
        services.performing(EventBusSendMessages.class, (send, session) -> {
            throw EventBusSendMessages.SERVICE_UNAVAILABLE.exception(send, "down");
        });

        var result = services.run(reading.handle(event));

        assertThat(result.outcome())
                .isInstanceOfSatisfying(
                        Outcome.Failure.class,
                        failure -> assertThat(failure.error().type())
                                .isEqualTo("EventBus::SendMessages/ServiceUnavailable"));
        assertThat(result.cause().orElseThrow().getSuppressed())
                .extracting(Throwable::getMessage)
                .containsExactly("KeyValueStore::Get/Staying: no stock");
    }
}
