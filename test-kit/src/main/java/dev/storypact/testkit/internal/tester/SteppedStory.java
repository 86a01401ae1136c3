package dev.storypact.testkit.internal.tester;

import dev.storypact.story.Outcome;
import dev.storypact.story.Story;
import dev.storypact.story.action.EventBusSendMessages;
import dev.storypact.story.action.StoryException;
import dev.storypact.story.runtime.PublishedMessage;
import dev.storypact.testkit.StoryTestError;
import dev.storypact.testkit.internal.message.StepperFailures;
import dev.storypact.testkit.internal.message.TesterFailures;
import dev.storypact.testkit.internal.message.ToldStory;
import dev.storypact.testkit.internal.tester.StepperPosition.Asking;
import dev.storypact.testkit.internal.tester.StepperPosition.Closed;
import dev.storypact.testkit.internal.tester.StepperPosition.Ended;
import dev.storypact.testkit.internal.tester.StepperPosition.NotStarted;
import dev.storypact.testkit.internal.tester.StepperPosition.Running;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A story that goes on from action to action as it gets answers, and where it stands. For the test's thread alone. */
final class SteppedStory<R> {

    private static final Duration UNWINDING = Duration.ofSeconds(5);

    private final Story<R> story;
    private final SimulatedWorld world;
    private final StepLog log;
    private final TestErrors errors;
    private final StoryThread<R> thread = new StoryThread<>();
    private final LoggedStory steps;
    private final List<PublishedMessage> published = new ArrayList<>();
    private StepperPosition<R> position = new NotStarted<>();

    SteppedStory(Story<R> story, SimulatedWorld world, StepLog log, TestErrors errors) {
        this.story = story;
        this.world = world;
        this.log = log;
        this.errors = errors;
        this.steps = log.story(world.service(), story.name());
    }

    StepperPosition<R> position() {
        return position;
    }

    /** {@return what failures show of it} */
    ToldStory told() {
        return steps.told();
    }

    /** Starts it, if it has not been. */
    void start() {
        if (position instanceof NotStarted<R>) {
            thread.start(story, world.simulation().clock(), world.newSession());
            goOn();
        }
    }

    /** Answers what it asks and lets it go on; the answer's type was checked. */
    void answer(Asking<R> asking, Object answer) {
        if (asking.action() instanceof EventBusSendMessages sending) {
            publish(sending, asking);
        }
        reply(asking, new Outcome.Success<>(answer), new StoryThread.Answered(answer));
    }

    /** Fails what it asks and lets it go on. */
    void fail(Asking<R> asking, StoryException exception) {
        reply(asking, new Outcome.Failure<>(exception.error()), new StoryThread.Failed(exception));
    }

    private void publish(EventBusSendMessages sending, Asking<R> asking) {
        var before = world.position();
        try {
            world.publish(sending, asking.session());
        } catch (StoryException e) {
            throw errors.latch(StepperFailures.notPublished(told(), sending, e.error()), e);
        }
        published.addAll(world.publishedFrom(before));
    }

    private void reply(Asking<R> asking, Outcome<?> outcome, StoryThread.Reply reply) {
        if (steps.size() >= ToldSteps.MOST_STEPS) {
            throw errors.latch(TesterFailures.neverEnding(told(), ToldSteps.MOST_STEPS));
        }
        log.stepped(log.begin(), asking.action(), outcome);
        steps.add(asking.action(), outcome);
        thread.reply(reply);
        goOn();
    }

    private void goOn() {
        position = new Running<>();
        log.goesOn(steps);
        try {
            arrive(thread.await());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw errors.latch(StepperFailures.interrupted(told()), e);
        }
    }

    private void arrive(StoryThread.Event<R> event) {
        if (event instanceof StoryThread.Asked<R> asked) {
            position = new Asking<>(asked.action(), asked.session());
        } else if (event instanceof StoryThread.Ended<R> ended) {
            position = new Ended<>(new RecordedRun<>(story.name(), ended.result(), published, world.schemas()));
        } else if (event instanceof StoryThread.Crashed<R> crashed) {
            position = new Closed<>();
            throw crashed.error();
        }
    }

    /** {@return the error of a test that never stepped it, or never looked at its failure} */
    Optional<AssertionError> unseen() {
        if (position instanceof NotStarted<R>) {
            return Optional.of(new StoryTestError(StepperFailures.neverStepped(told())));
        }
        return position instanceof Ended<R> ended ? ended.run().unseen() : Optional.empty();
    }

    /**
     * Unwinds it, if it has not ended.
     *
     * @throws AssertionError if it doesn't let itself be unwound
     */
    void close() {
        if (position instanceof Running<R>) {
            thread.interrupt();
            thread.awaitWithin(UNWINDING).ifPresent(this::arrive);
        }
        if (position instanceof Asking<R>) {
            position = new Running<>();
            thread.reply(new StoryThread.Unwind());
            unwound(thread.awaitWithin(UNWINDING));
        }
        if (position instanceof Running<R>) {
            thread.interrupt();
            throw errors.latch(StepperFailures.notUnwound(told(), UNWINDING));
        }
    }

    private void unwound(Optional<StoryThread.Event<R>> end) {
        if (end.isEmpty()) {
            return;
        }
        position = new Closed<>();
        if (end.get() instanceof StoryThread.Crashed<R> crashed && !(crashed.error() instanceof StoryUnwound)) {
            throw crashed.error();
        }
    }
}
