package dev.storypact.testkit.internal.tester;

import dev.storypact.story.Outcome;
import dev.storypact.story.action.Action;
import dev.storypact.story.action.EventBusSendMessages;
import dev.storypact.story.action.Performer;
import dev.storypact.story.action.StoryException;
import dev.storypact.story.runtime.ActionInterceptor;
import dev.storypact.story.runtime.StorySession;
import dev.storypact.testkit.internal.message.TesterFailures;
import dev.storypact.testkit.internal.message.ToldStory;
import java.util.Optional;
import java.util.function.Supplier;

/** Logs each step of a told story and what it published, lets it meet its fault, and ends a story that asks without end. */
final class ToldSteps implements ActionInterceptor {

    static final int MOST_STEPS = 100_000;

    private final StepLog log;
    private final StepFaults faults;
    private final TestErrors errors;
    private final SimulatedWorld world;
    private Telling current = new Telling(new LoggedStory(Optional.empty(), Optional.empty()));
    private int depth;

    ToldSteps(SimulatedWorld world, StepLog log, StepFaults faults, TestErrors errors) {
        this.world = world;
        this.log = log;
        this.faults = faults;
        this.errors = errors;
    }

    /**
     * Tells a story; where another one of the service waits meanwhile, that goes on afterwards.
     *
     * @param story tells it
     */
    <T> T during(Telling telling, Supplier<T> story) {
        var outer = current;
        current = telling;
        depth++;
        try {
            return story.get();
        } finally {
            depth--;
            if (depth > 0) {
                current = outer;
            }
        }
    }

    /** {@return the story that is told, or was told last, and its steps so far} */
    ToldStory story() {
        return current.steps().told();
    }

    @Override
    public <R> R intercept(Action<R> action, StorySession session, Performer next) {
        var telling = current;
        if (telling.steps().size() >= MOST_STEPS) {
            throw telling.ended(() -> errors.latch(TesterFailures.neverEnding(story(), MOST_STEPS)));
        }
        log.goesOn(telling.steps());
        var number = log.begin();
        try {
            var answer = performed(telling, number, action, next);
            add(telling, number, action, new Outcome.Success<>(answer));
            return answer;
        } catch (StoryException e) {
            add(telling, number, action, new Outcome.Failure<>(e.error()));
            throw e;
        }
    }

    private <R> R performed(Telling telling, int number, Action<R> action, Performer next) {
        if (!(action instanceof EventBusSendMessages)) {
            return faults.perform(number, action, next);
        }
        var before = world.position();
        try {
            return faults.perform(number, action, next);
        } finally {
            telling.published(world.publishedFrom(before));
        }
    }

    private void add(Telling telling, int number, Action<?> action, Outcome<?> outcome) {
        log.goesOn(telling.steps()); // what it asked for may have told other stories
        log.told(number, action, outcome);
        telling.steps().add(action, outcome);
    }
}
