package dev.storypact.story.seed;

import static dev.storypact.story.seed.SimulatedServices.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.storypact.story.Outcome;
import dev.storypact.story.Story;
import dev.storypact.story.action.Done;
import dev.storypact.story.action.StoryErrorType;
import dev.storypact.story.action.StoryException;
import dev.storypact.story.message.EventBusMessage;
import dev.storypact.story.message.EventFilter;
import dev.storypact.story.pattern.Saga;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The page's section "Saga Orchestration", its {@code waitForStepCompletion} receiving what the step's service publishes. */
class SagaOrchestrationTests {

    record SagaStep(String service, String action, Optional<String> compensate) {
        static SagaStep of(String service, String action) {
            return new SagaStep(service, action, Optional.empty());
        }

        SagaStep compensatedBy(String compensation) {
            return new SagaStep(service, action, Optional.of(compensation));
        }
    }

    record StepStarted(String sagaId, SagaStep step) {}

    record StepCompleted(String sagaId, SagaStep step, String result) {}

    record SagaCompleted(String sagaId, List<SagaStep> completedSteps) {}

    record SagaCompensation(String sagaId, SagaStep step, String action) {}

    record SagaFailed(String sagaId, String error) {}

    record StepDone(String sagaId, String action, String result) {}

    static final StoryErrorType STEP_FAILED = StoryErrorType.permanent("Saga/StepFailed");

    static Story<String> waitForStepCompletion(String sagaId, SagaStep step) {
        return ask -> {
            var done = EventFilter.types("STEP_DONE", "STEP_FAILED")
                    .and(EventFilter.data("sagaId").is(sagaId))
                    .and(EventFilter.data("action").is(step.action()));
            var messages = ask.eventBusReceiveMessages("step-events", done, 1, Duration.ofSeconds(30));
            if (messages.isEmpty()) {
                throw ask.errorThrow(STEP_FAILED, step.action() + " did not end in time");
            }
            var result = messages.get(0).data().path("result").asString();
            if (messages.get(0).type().equals(Optional.of("STEP_FAILED"))) {
                throw ask.errorThrow(STEP_FAILED, result);
            }
            return result;
        };
    }

    static Story<List<SagaStep>> executeSaga(String sagaId, List<SagaStep> steps) {
        Story<List<SagaStep>> saga = Saga.of((ask, running) -> {
            var completedSteps = new ArrayList<SagaStep>();

            for (var step : steps) {
                // Publish step execution event
                ask.tell(publish("SAGA_STEP_STARTED", new StepStarted(sagaId, step)));

                // Wait for step completion
                var waitForStepCompletion = waitForStepCompletion(sagaId, step);
                var result = step.compensate().isPresent()
                        ? running.step(step.action(), waitForStepCompletion, done -> compensate(sagaId, step))
                        : running.step(step.action(), waitForStepCompletion);

                completedSteps.add(step);

                // Publish step completed event
                ask.tell(publish("SAGA_STEP_COMPLETED", new StepCompleted(sagaId, step, result)));
            }

            // Saga completed successfully
            ask.tell(publish("SAGA_COMPLETED", new SagaCompleted(sagaId, completedSteps)));
            return completedSteps;
        });

        return ask -> {
            try {
                return ask.tell(saga);
            } catch (RuntimeException error) {
                // Saga failed
                ask.tell(publish("SAGA_FAILED", new SagaFailed(sagaId, messageOf(error))));

                throw error;
            }
        };
    }

    private static String messageOf(RuntimeException error) {
        return error instanceof StoryException failed ? failed.error().message() : String.valueOf(error.getMessage());
    }

    static Story<Done> compensate(String sagaId, SagaStep step) {
        return publish(
                "SAGA_COMPENSATION",
                new SagaCompensation(sagaId, step, step.compensate().orElseThrow()));
    }

    static Story<Done> publish(String type, Object data) {
        return Story.of(ask -> ask.eventBusSendMessage("saga-events", EventBusMessage.of(type, data)));
    }

    private static final List<SagaStep> STEPS = List.of(
            SagaStep.of("inventory", "reserve").compensatedBy("release"),
            SagaStep.of("orders", "confirm"),
            SagaStep.of("billing", "charge").compensatedBy("refund"),
            SagaStep.of("shipping", "ship"));

    private final SimulatedServices services = new SimulatedServices();

    /** Each service ends its step, a second after the one before. */
    private void stepsEnd(String failing, String slow) {
        for (int i = 0; i < STEPS.size(); i++) {
            var action = STEPS.get(i).action();
            var message = action.equals(failing)
                    ? EventBusMessage.of("STEP_FAILED", new StepDone("saga-1", action, "no truck today"))
                    : EventBusMessage.of("STEP_DONE", new StepDone("saga-1", action, action + " done"));
            Story<Done> ending = Story.of(ask -> ask.eventBusSendMessage("step-events", message));
            if (!action.equals(slow)) {
                services.simulation().clock().alarm(Duration.ofSeconds(i + 1), () -> services.told(ending));
            }
        }
    }

    @Test
    void a_saga_whose_steps_all_complete_publishes_each_and_completes() {
        stepsEnd("none", "none");

        var completed = services.told(executeSaga("saga-1", STEPS));

        assertThat(completed).isEqualTo(STEPS);
        assertThat(services.typesOn("saga-events"))
                .containsExactly(
                        "SAGA_STEP_STARTED",
                        "SAGA_STEP_COMPLETED",
                        "SAGA_STEP_STARTED",
                        "SAGA_STEP_COMPLETED",
                        "SAGA_STEP_STARTED",
                        "SAGA_STEP_COMPLETED",
                        "SAGA_STEP_STARTED",
                        "SAGA_STEP_COMPLETED",
                        "SAGA_COMPLETED");
        assertThat(SimulatedServices.dataOf(services.published("saga-events").get(1)))
                .isEqualTo(json("{'sagaId':'saga-1','step':{'service':'inventory','action':'reserve',"
                        + "'compensate':'release'},'result':'reserve done'}"));
    }

    @Test
    void a_saga_that_fails_compensates_completed_steps_in_reverse_order_and_fails() {
        stepsEnd("ship", "none");

        var result = services.run(executeSaga("saga-1", STEPS));

        assertThat(result.outcome())
                .isInstanceOfSatisfying(
                        Outcome.Failure.class,
                        failure -> assertThat(failure.error()).hasToString("Saga/StepFailed: no truck today"));
        assertThat(services.typesOn("saga-events"))
                .containsExactly(
                        "SAGA_STEP_STARTED",
                        "SAGA_STEP_COMPLETED",
                        "SAGA_STEP_STARTED",
                        "SAGA_STEP_COMPLETED",
                        "SAGA_STEP_STARTED",
                        "SAGA_STEP_COMPLETED",
                        "SAGA_STEP_STARTED",
                        "SAGA_COMPENSATION",
                        "SAGA_COMPENSATION",
                        "SAGA_FAILED");
        assertThat(services.published("saga-events").subList(7, 10))
                .extracting(SimulatedServices::dataOf)
                .containsExactly(
                        json("{'sagaId':'saga-1','step':{'service':'billing','action':'charge','compensate':'refund'},"
                                + "'action':'refund'}"),
                        json("{'sagaId':'saga-1','step':{'service':'inventory','action':'reserve',"
                                + "'compensate':'release'},'action':'release'}"),
                        json("{'sagaId':'saga-1','error':'no truck today'}"));
    }

    @Test
    void a_step_that_does_not_end_in_time_fails_the_saga() {
        stepsEnd("none", "confirm");

        var result = services.run(executeSaga("saga-1", STEPS));

        assertThat(result.outcome())
                .isInstanceOfSatisfying(
                        Outcome.Failure.class,
                        failure -> assertThat(failure.error())
                                .hasToString("Saga/StepFailed: confirm did not end in time"));
        assertThat(services.now()).isEqualTo(SimulatedServices.START.plusSeconds(1 + 30));
    }
}
