package dev.storypact.testkit.internal.tester;

import dev.storypact.story.Outcome;
import dev.storypact.story.action.Action;
import dev.storypact.story.action.Performer;
import dev.storypact.story.action.StoryException;
import dev.storypact.story.runtime.ActionInterceptor;
import dev.storypact.story.runtime.StorySession;
import dev.storypact.testkit.StoryTestError;
import dev.storypact.testkit.internal.message.TesterFailures;
import dev.storypact.testkit.internal.message.ToldStory;
import java.util.Optional;

/** Logs each step of a told story, lets it meet its fault, and ends a story that asks without end. */
final class ToldSteps implements ActionInterceptor {

    static final int MOST_STEPS = 100_000;

    private final StepLog log;
    private final StepFaults faults;
    private final TestErrors errors;
    private LoggedStory steps = new LoggedStory(Optional.empty(), Optional.empty());
    private Optional<StoryTestError> ended = Optional.empty();

    ToldSteps(StepLog log, StepFaults faults, TestErrors errors) {
        this.log = log;
        this.faults = faults;
        this.errors = errors;
    }

    /** Begins with a story. */
    void begin(LoggedStory story) {
        steps = story;
        ended = Optional.empty();
    }

    /** {@return the story that is told, and its steps so far} */
    ToldStory story() {
        return steps.told();
    }

    @Override
    public <R> R intercept(Action<R> action, StorySession session, Performer next) {
        if (steps.size() >= MOST_STEPS) {
            throw neverEnding();
        }
        var number = log.begin();
        try {
            var answer = faults.perform(number, action, next);
            add(number, action, new Outcome.Success<>(answer));
            return answer;
        } catch (StoryException e) {
            add(number, action, new Outcome.Failure<>(e.error()));
            throw e;
        }
    }

    /** A story that catches even this asks on and on, so the error is made once. */
    private StoryTestError neverEnding() {
        if (ended.isEmpty()) {
            ended = Optional.of(errors.latch(TesterFailures.neverEnding(story(), MOST_STEPS)));
        }
        return ended.get();
    }

    private void add(int number, Action<?> action, Outcome<?> outcome) {
        log.told(number, action, outcome);
        steps.add(action, outcome);
    }
}
