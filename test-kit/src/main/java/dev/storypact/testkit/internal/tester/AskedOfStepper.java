package dev.storypact.testkit.internal.tester;

import dev.storypact.story.action.StoryErrorType;
import dev.storypact.testkit.StoryStepper;
import dev.storypact.testkit.StoryStepperAsked;

/** The answer that is due to what a stepper has just been asked. */
record AskedOfStepper<R, X>(StoryStepper<R> stepper) implements StoryStepperAsked<R, X> {

    @Override
    public StoryStepper<R> answer(X answer) {
        return stepper.next(answer);
    }

    @Override
    public StoryStepper<R> answerNothing() {
        return stepper.next();
    }

    @Override
    public StoryStepper<R> fails(StoryErrorType type, String message) {
        return stepper.fail(type, message);
    }

    @Override
    public StoryStepper<R> fails(StoryErrorType type) {
        return stepper.fail(type);
    }
}
