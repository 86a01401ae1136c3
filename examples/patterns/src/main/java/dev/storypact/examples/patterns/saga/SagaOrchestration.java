package dev.storypact.examples.patterns.saga;

import dev.storypact.story.Publishes;
import dev.storypact.story.Story;
import dev.storypact.story.action.Done;
import dev.storypact.story.action.StoryErrorType;
import dev.storypact.story.message.EventBusMessage;
import dev.storypact.story.message.EventFilter;
import dev.storypact.story.pattern.Saga;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** A saga by hand, and the same saga with {@link Saga}. */
public final class SagaOrchestration {

    public record SagaStep(String service, String action, Optional<String> compensate) {}

    public record SagaStepStarted(String sagaId, SagaStep step) {}

    public record SagaStepCompleted(String sagaId, SagaStep step, String result) {}

    public record SagaCompleted(String sagaId, List<SagaStep> completedSteps) {}

    public record SagaCompensation(String sagaId, SagaStep step, String action) {}

    public record SagaFailed(String sagaId, String error) {}

    static final StoryErrorType STEP_FAILED = StoryErrorType.permanent("Saga/StepFailed");

    @Publishes(bus = "saga-events", type = "SAGA_STEP_STARTED")
    @Publishes(bus = "saga-events", type = "SAGA_STEP_COMPLETED")
    @Publishes(bus = "saga-events", type = "SAGA_COMPLETED")
    @Publishes(bus = "saga-events", type = "SAGA_COMPENSATION")
    @Publishes(bus = "saga-events", type = "SAGA_FAILED")
    public static Story<List<SagaStep>> executeSaga(String sagaId, List<SagaStep> steps) {
        return ask -> {
            var completedSteps = new ArrayList<SagaStep>();

            try {
                for (var step : steps) {
                    // Publish step execution event
                    ask.eventBusSendMessage(
                            "saga-events", EventBusMessage.of("SAGA_STEP_STARTED", new SagaStepStarted(sagaId, step)));

                    // Wait for step completion
                    var result = ask.tell(waitForStepCompletion(sagaId, step));

                    completedSteps.add(step);

                    // Publish step completed event
                    ask.eventBusSendMessage(
                            "saga-events",
                            EventBusMessage.of("SAGA_STEP_COMPLETED", new SagaStepCompleted(sagaId, step, result)));
                }

                // Saga completed successfully
                ask.eventBusSendMessage(
                        "saga-events", EventBusMessage.of("SAGA_COMPLETED", new SagaCompleted(sagaId, completedSteps)));

                return completedSteps;
            } catch (RuntimeException error) {
                // Compensate completed steps in reverse order
                Collections.reverse(completedSteps);
                for (var step : completedSteps) {
                    if (step.compensate().isPresent()) {
                        ask.tell(compensate(sagaId, step));
                    }
                }

                // Saga failed
                ask.tell(fail(sagaId, error));

                throw error;
            }
        };
    }

    /** The same with {@link Saga}, which knows by itself which steps are to be undone, and undoes the others if one can't be. */
    public static Story<List<SagaStep>> executeSagaByPattern(String sagaId, List<SagaStep> steps) {
        Story<List<SagaStep>> saga = Saga.of((ask, running) -> {
            for (var step : steps) {
                ask.eventBusSendMessage(
                        "saga-events", EventBusMessage.of("SAGA_STEP_STARTED", new SagaStepStarted(sagaId, step)));

                var completion = waitForStepCompletion(sagaId, step);
                var result = step.compensate().isPresent()
                        ? running.step(step.action(), completion, done -> compensate(sagaId, step))
                        : running.step(step.action(), completion);

                ask.eventBusSendMessage(
                        "saga-events",
                        EventBusMessage.of("SAGA_STEP_COMPLETED", new SagaStepCompleted(sagaId, step, result)));
            }

            ask.eventBusSendMessage(
                    "saga-events", EventBusMessage.of("SAGA_COMPLETED", new SagaCompleted(sagaId, steps)));

            return steps;
        });

        return ask -> {
            try {
                return ask.tell(saga);
            } catch (RuntimeException error) {
                ask.tell(fail(sagaId, error));

                throw error;
            }
        };
    }

    private static Story<String> waitForStepCompletion(String sagaId, SagaStep step) {
        return ask -> {
            var end = EventFilter.types("STEP_DONE", "STEP_FAILED")
                    .and(EventFilter.data("sagaId").is(sagaId))
                    .and(EventFilter.data("action").is(step.action()));
            var messages = ask.eventBusReceiveMessages("step-events", end, 1, Duration.ofSeconds(30));
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

    private static Story<Done> compensate(String sagaId, SagaStep step) {
        var compensation = new SagaCompensation(sagaId, step, step.compensate().orElseThrow());
        return Story.of(
                ask -> ask.eventBusSendMessage("saga-events", EventBusMessage.of("SAGA_COMPENSATION", compensation)));
    }

    private static Story<Done> fail(String sagaId, RuntimeException error) {
        var failed = new SagaFailed(sagaId, String.valueOf(error.getMessage()));
        return Story.of(ask -> ask.eventBusSendMessage("saga-events", EventBusMessage.of("SAGA_FAILED", failed)));
    }

    private SagaOrchestration() {}
}
