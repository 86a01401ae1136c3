package dev.storypact.story.seed;

import static dev.storypact.story.seed.SimulatedServices.asked;
import static dev.storypact.story.seed.SimulatedServices.dataOf;
import static dev.storypact.story.seed.SimulatedServices.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.storypact.story.Outcome;
import dev.storypact.story.Story;
import dev.storypact.story.action.Action;
import dev.storypact.story.action.ResultType;
import dev.storypact.story.action.StoryErrorType;
import dev.storypact.story.message.EventBusMessage;
import dev.storypact.story.pattern.RetryWithDeadLetter;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The page's section "Dead Letter Handling", its {@code processEvent} an action that the test answers. */
class DeadLetterHandlingTests {

    record ProcessEvent(EventBusMessage<?> event) implements Action<String> {
        static final StoryErrorType FAILED = StoryErrorType.permanent("Test::ProcessEvent/Failed");

        @Override
        public String type() {
            return "Test::ProcessEvent";
        }

        @Override
        public ResultType<String> resultType() {
            return ResultType.of(String.class);
        }
    }

    static Story<String> processEventWithRetry(EventBusMessage<Map<String, Object>> event) {
        return RetryWithDeadLetter.of("dead-letter-events", DeadLetterHandlingTests::processEvent)
                .handle(event);
    }

    static Story<String> processEvent(EventBusMessage<Map<String, Object>> event) {
        return ask -> ask.perform(new ProcessEvent(event));
    }

    private int failures;
    private final SimulatedServices services = new SimulatedServices()
            .performing(ProcessEvent.class, (process, session) -> {
                if (failures-- > 0) {
                    throw ProcessEvent.FAILED.exception(process, "still broken");
                }
                return "processed";
            });

    private final EventBusMessage<Map<String, Object>> event = EventBusMessage.<Map<String, Object>>of(
                    "ORDER_PLACED", Map.of("orderId", "o-1"))
            .withMetadata("eventId", "e-1");

    @Test
    void an_event_that_is_processed_at_once_is_neither_retried_nor_given_up() {
        var result = services.run(processEventWithRetry(event));

        assertThat(result.outcome()).isEqualTo(new Outcome.Success<>("processed"));
        assertThat(asked(result)).containsExactly("Test::ProcessEvent");
    }

    @Test
    void a_failure_is_retried_with_exponential_backoff() {
        failures = 2;

        var result = services.run(processEventWithRetry(event));

        assertThat(result.outcome()).isEqualTo(new Outcome.Success<>("processed"));
        assertThat(asked(result))
                .containsExactly(
                        "Test::ProcessEvent",
                        "Platform::Delay",
                        "Test::ProcessEvent",
                        "Platform::Delay",
                        "Test::ProcessEvent");
        assertThat(services.now()).isEqualTo(SimulatedServices.START.plusSeconds(2 + 4));
        assertThat(services.published("dead-letter-events")).isEmpty();
    }

    @Test
    void after_three_attempts_the_event_goes_to_the_dead_letter_bus_and_the_error_is_thrown_on() {
        failures = 3;

        var result = services.run(processEventWithRetry(event));

        assertThat(result.outcome())
                .isInstanceOfSatisfying(
                        Outcome.Failure.class,
                        failure -> assertThat(failure.error()).hasToString("Test::ProcessEvent/Failed: still broken"));
        var published = services.onlyMessageOn("dead-letter-events");
        assertThat(published.message().type()).contains("PROCESSING_FAILED");
        assertThat(dataOf(published))
                .isEqualTo(json("{'originalEvent':{'type':'ORDER_PLACED','data':{'orderId':'o-1'},"
                        + "'metadata':{'eventId':'e-1'}},'error':'Test::ProcessEvent/Failed: still broken',"
                        + "'attempts':3,'timestamp':'2026-01-01T00:00:06Z'}"));
    }
}
