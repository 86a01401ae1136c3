package dev.storypact.story.pattern;

import dev.storypact.story.Story;
import dev.storypact.story.action.Done;
import dev.storypact.story.message.EventBusMessage;
import java.util.List;
import java.util.Optional;

/** Makes the stories that tell a bus what happens to a saga, or that tell nobody. */
record SagaEvents(Optional<String> eventBusName, String sagaId) {

    static SagaEvents none() {
        return new SagaEvents(Optional.empty(), "");
    }

    static SagaEvents to(String eventBusName, String sagaId) {
        return new SagaEvents(Optional.of(eventBusName), sagaId);
    }

    Story<Done> stepStarted(String step) {
        return publish("SAGA_STEP_STARTED", new SagaEvent.StepStarted(sagaId, step));
    }

    Story<Done> stepCompleted(String step, Object result) {
        return publish("SAGA_STEP_COMPLETED", new SagaEvent.StepCompleted(sagaId, step, result));
    }

    Story<Done> completed(List<String> completedSteps) {
        return publish("SAGA_COMPLETED", new SagaEvent.Completed(sagaId, completedSteps));
    }

    Story<Done> compensation(String step) {
        return publish("SAGA_COMPENSATION", new SagaEvent.Compensation(sagaId, step));
    }

    Story<Done> failed(String error) {
        return publish("SAGA_FAILED", new SagaEvent.Failed(sagaId, error));
    }

    private Story<Done> publish(String type, SagaEvent event) {
        return Story.of(
                ask -> eventBusName.ifPresent(bus -> ask.eventBusSendMessage(bus, EventBusMessage.of(type, event))));
    }
}
