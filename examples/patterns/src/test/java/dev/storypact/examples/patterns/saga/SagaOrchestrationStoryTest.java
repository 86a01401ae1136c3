package dev.storypact.examples.patterns.saga;

import static dev.storypact.examples.patterns.saga.SagaOrchestration.STEP_FAILED;
import static dev.storypact.story.message.StoryJson.parse;
import static org.assertj.core.api.Assertions.assertThat;

import dev.storypact.examples.patterns.saga.SagaOrchestration.SagaStep;
import dev.storypact.story.Story;
import dev.storypact.story.message.EventBusMessage;
import dev.storypact.testkit.ForEach;
import dev.storypact.testkit.StoryTest;
import dev.storypact.testkit.StoryTester;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;

class SagaOrchestrationStoryTest {

    private static final List<SagaStep> STEPS = List.of(
            new SagaStep("inventory", "reserve", Optional.of("release")),
            new SagaStep("orders", "confirm", Optional.empty()),
            new SagaStep("billing", "charge", Optional.of("refund")),
            new SagaStep("shipping", "ship", Optional.empty()));

    interface ExecuteSaga {
        Story<List<SagaStep>> of(String sagaId, List<SagaStep> steps);
    }

    static Stream<Named<ExecuteSaga>> ways() {
        return Stream.of(
                Named.of("by hand", SagaOrchestration::executeSaga),
                Named.of("by the pattern", SagaOrchestration::executeSagaByPattern));
    }

    private static EventBusMessage<?> stepEnds(String type, String action, String result) {
        return EventBusMessage.of(type, Map.of("sagaId", "saga-1", "action", action, "result", result));
    }

    @StoryTest
    @ForEach(method = "ways")
    void a_saga_whose_steps_all_complete_publishes_each_and_completes(StoryTester tester, ExecuteSaga executeSaga) {
        tester.givenSent(
                "step-events",
                stepEnds("STEP_DONE", "reserve", "reserved"),
                stepEnds("STEP_DONE", "confirm", "confirmed"),
                stepEnds("STEP_DONE", "charge", "charged"),
                stepEnds("STEP_DONE", "ship", "shipped"));

        var run = tester.tell(executeSaga.of("saga-1", STEPS));

        assertThat(run).returned(STEPS);
        assertThat(run)
                .publishedOnly("saga-events")
                .inOrder(
                        "SAGA_STEP_STARTED",
                        "SAGA_STEP_COMPLETED",
                        "SAGA_STEP_STARTED",
                        "SAGA_STEP_COMPLETED",
                        "SAGA_STEP_STARTED",
                        "SAGA_STEP_COMPLETED",
                        "SAGA_STEP_STARTED",
                        "SAGA_STEP_COMPLETED",
                        "SAGA_COMPLETED")
                .message(1)
                .hasData("", parse("""
                        {
                          "sagaId": "saga-1",
                          "step": {"service": "inventory", "action": "reserve", "compensate": "release"},
                          "result": "reserved"
                        }"""));
    }

    @StoryTest
    @ForEach(method = "ways")
    void a_saga_that_fails_compensates_completed_steps_in_reverse_order_and_fails(
            StoryTester tester, ExecuteSaga executeSaga) {
        tester.givenSent(
                "step-events",
                stepEnds("STEP_DONE", "reserve", "reserved"),
                stepEnds("STEP_DONE", "confirm", "confirmed"),
                stepEnds("STEP_DONE", "charge", "charged"),
                stepEnds("STEP_FAILED", "ship", "no truck today"));

        var run = tester.tell(executeSaga.of("saga-1", STEPS));

        assertThat(run).failedWith(STEP_FAILED);
        assertThat(run.error()).hasToString("Saga/StepFailed: no truck today");
        assertThat(run)
                .publishedOnly("saga-events")
                .inOrder(
                        "SAGA_STEP_STARTED",
                        "SAGA_STEP_COMPLETED",
                        "SAGA_STEP_STARTED",
                        "SAGA_STEP_COMPLETED",
                        "SAGA_STEP_STARTED",
                        "SAGA_STEP_COMPLETED",
                        "SAGA_STEP_STARTED",
                        "SAGA_COMPENSATION",
                        "SAGA_COMPENSATION",
                        "SAGA_FAILED")
                .message(7)
                .hasData("", parse("""
                        {
                          "sagaId": "saga-1",
                          "step": {"service": "billing", "action": "charge", "compensate": "refund"},
                          "action": "refund"
                        }"""))
                .messages()
                .message(8)
                .hasData("", parse("""
                        {
                          "sagaId": "saga-1",
                          "step": {"service": "inventory", "action": "reserve", "compensate": "release"},
                          "action": "release"
                        }"""))
                .messages()
                .message(9)
                .hasData("", parse("""
                        {"sagaId": "saga-1", "error": "Saga/StepFailed: no truck today"}"""));
    }

    @StoryTest
    @ForEach(method = "ways")
    void a_step_that_does_not_end_in_time_fails_the_saga(StoryTester tester, ExecuteSaga executeSaga) {
        tester.givenSent("step-events", stepEnds("STEP_DONE", "reserve", "reserved"));

        var run = tester.tell(executeSaga.of("saga-1", STEPS));

        assertThat(run).failedWith(STEP_FAILED);
        assertThat(run.error()).hasToString("Saga/StepFailed: confirm did not end in time");
        assertThat(run)
                .publishedTo("saga-events")
                .inOrder(
                        "SAGA_STEP_STARTED",
                        "SAGA_STEP_COMPLETED",
                        "SAGA_STEP_STARTED",
                        "SAGA_COMPENSATION",
                        "SAGA_FAILED");
        assertThat(tester).isAt("2026-01-01T00:00:30Z");
    }
}
