package dev.storypact.story.pattern;

import java.util.List;
import java.util.Objects;

/**
 * What a saga that publishes its progress tells a bus.
 *
 * @since 0.1
 */
public sealed interface SagaEvent {

    /** {@return which run of which saga} */
    String sagaId();

    /** Data of {@code SAGA_STEP_STARTED}: a step is about to be taken. */
    record StepStarted(String sagaId, String step) implements SagaEvent {}

    /** Data of {@code SAGA_STEP_COMPLETED}: a step was taken; the result is what its story returned. */
    record StepCompleted(String sagaId, String step, Object result) implements SagaEvent {
        public StepCompleted {
            Objects.requireNonNull(result, "result");
        }
    }

    /** Data of {@code SAGA_COMPLETED}: all steps were taken, in this order. */
    record Completed(String sagaId, List<String> completedSteps) implements SagaEvent {
        public Completed {
            completedSteps = List.copyOf(completedSteps);
        }
    }

    /** Data of {@code SAGA_COMPENSATION}: a completed step is about to be undone. */
    record Compensation(String sagaId, String step) implements SagaEvent {}

    /** Data of {@code SAGA_FAILED}: what was completed has been undone, as far as the error does not say otherwise. */
    record Failed(String sagaId, String error) implements SagaEvent {}
}
