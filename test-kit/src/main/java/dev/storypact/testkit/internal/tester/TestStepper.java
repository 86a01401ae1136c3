package dev.storypact.testkit.internal.tester;

import dev.storypact.story.action.Action;
import dev.storypact.story.action.Done;
import dev.storypact.story.action.StoryError;
import dev.storypact.story.action.StoryErrorType;
import dev.storypact.testkit.StoryStepper;
import dev.storypact.testkit.StoryStepperAsked;
import dev.storypact.testkit.assertion.StoryRun;
import dev.storypact.testkit.internal.message.StepperFailures;
import dev.storypact.testkit.internal.message.TesterFailures;
import dev.storypact.testkit.internal.tester.StepperPosition.Asking;
import dev.storypact.testkit.internal.tester.StepperPosition.Ended;
import dev.storypact.testkit.internal.tester.StepperPosition.NotStarted;
import dev.storypact.testkit.matcher.ActionMatcher;

/** Checks what a test says to a stepped story against what the story does. */
final class TestStepper<R> implements StoryStepper<R> {

    private final SteppedStory<R> story;
    private final AnswerRules rules;

    TestStepper(SteppedStory<R> story, AnswerRules rules) {
        this.story = story;
        this.rules = rules;
    }

    @Override
    public StoryStepper<R> next() {
        if (story.position() instanceof NotStarted<R>) {
            story.start();
            return this;
        }
        var asking = asking();
        if (!AnswerRules.returnsNothing(asking.action())) {
            throw rules.error(StepperFailures.awaitsValue(story.told(), asking.action()));
        }
        return next(Done.DONE);
    }

    @Override
    public StoryStepper<R> next(Object answer) {
        var asking = asking();
        story.answer(asking, rules.checked(story::told, asking.action(), answer));
        return this;
    }

    @Override
    public StoryStepper<R> fail(StoryErrorType type, String message) {
        var asking = asking();
        story.fail(asking, rules.failure(story::told, asking.action(), type, message));
        return this;
    }

    @Override
    public StoryStepper<R> fail(StoryErrorType type) {
        return fail(type, TesterFailures.failedByTest(type));
    }

    @Override
    public Action<?> action() {
        return asking().action();
    }

    private Asking<R> asking() {
        if (story.position() instanceof Asking<R> asking) {
            return asking;
        }
        throw rules.error(
                StepperFailures.asksNothing(story.told(), story.position().told()));
    }

    @Override
    public <A extends Action<?>> A action(Class<A> actionClass) {
        var action = action();
        if (!actionClass.isInstance(action)) {
            throw rules.divergence(StepperFailures.asksOther(story.told(), actionClass.getSimpleName(), action));
        }
        return actionClass.cast(action);
    }

    @Override
    public boolean isDone() {
        return story.position() instanceof Ended<R>;
    }

    @Override
    public R result() {
        return ended("it returns").result();
    }

    @Override
    public StoryError error() {
        return ended("it fails").error();
    }

    @Override
    public StoryRun<R> run() {
        return ended("it ends");
    }

    private RecordedRun<R> ended(String expected) {
        story.start();
        if (story.position() instanceof Ended<R> ended) {
            return ended.run();
        }
        throw rules.divergence(StepperFailures.notEnded(
                story.told(), expected, story.position().told()));
    }

    @Override
    public <X> StoryStepperAsked<R, X> asks(ActionMatcher<?, X> matcher) {
        story.start();
        if (story.position() instanceof Ended<R> ended) {
            throw ended.run()
                    .withCause(rules.divergence(StepperFailures.endedEarly(
                            story.told(), matcher, ended.run().told())));
        }
        var action = action();
        if (!matcher.matches(action)) {
            throw rules.divergence(StepperFailures.asksOther(story.told(), matcher, action));
        }
        return new AskedOfStepper<>(this);
    }

    @Override
    public StoryStepper<R> returns(R expected) {
        ended("it returns " + expected).assertThat().returned(expected);
        return this;
    }

    @Override
    public StoryStepper<R> returnsNothing() {
        ended("it returns nothing").assertThat().returnedNothing();
        return this;
    }

    @Override
    public StoryStepper<R> throwsError(StoryErrorType type) {
        return throwsError(type.name());
    }

    @Override
    public StoryStepper<R> throwsError(String type) {
        ended("it fails with " + type).assertThat().failedWith(type);
        return this;
    }

    @Override
    public void close() {
        story.close();
    }
}
