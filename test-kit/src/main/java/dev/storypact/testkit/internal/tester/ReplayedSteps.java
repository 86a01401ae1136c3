package dev.storypact.testkit.internal.tester;

import dev.storypact.story.Outcome;
import dev.storypact.story.action.Action;
import dev.storypact.story.action.StoryError;
import dev.storypact.story.action.StoryException;
import dev.storypact.story.runtime.AnyActionProcessor;
import dev.storypact.story.runtime.Simulation;
import dev.storypact.story.runtime.StorySession;
import dev.storypact.story.runtime.VirtualClock;
import java.util.Optional;

/**
 * Answers a handler that is told again: as the first time while it asks for the same, then as the world would have done that it
 * began in, with what it did there so far.
 */
final class ReplayedSteps implements AnyActionProcessor {

    private final KeptTelling first;
    private final VirtualClock clock;
    private Optional<Simulation> elsewhere = Optional.empty();
    private int next;
    private int others;
    private boolean stopped;

    ReplayedSteps(KeptTelling first, VirtualClock clock) {
        this.first = first;
        this.clock = clock;
    }

    /** {@return whether the story asked for the same, all of it} */
    boolean askedTheSame() {
        return elsewhere.isEmpty() && !stopped && next == first.steps().size();
    }

    /** {@return whether it asked for nothing} */
    boolean askedNothing() {
        return next == 0 && others == 0;
    }

    /** {@return whether it asked for what could not be answered} */
    boolean stopped() {
        return stopped;
    }

    @Override
    public <R> R process(Action<R> action, StorySession session) {
        if (stopped) {
            throw new RetellingStopped();
        }
        if (elsewhere.isEmpty()) {
            if (next < first.steps().size() && first.steps().get(next).asks(action)) {
                return answer(first.steps().get(next++), action);
            }
            elsewhere = Optional.of(caughtUp());
        }
        if (++others > AskedSteps.MOST_STEPS) {
            throw stop();
        }
        if (first.service().isForTheTest(action)) {
            return answer(answeredByTheTest(action), action);
        }
        return first.service().perform(action, session, elsewhere.get());
    }

    private AskedStep answeredByTheTest(Action<?> action) {
        return first.steps().stream()
                .filter(step -> !step.performed() || first.service().isForTheTest(step.action()))
                .filter(step -> step.asks(action))
                .findFirst()
                .orElseThrow(this::stop);
    }

    private RetellingStopped stop() {
        stopped = true;
        return new RetellingStopped();
    }

    private static <R> R answer(AskedStep step, Action<R> action) {
        if (step.outcome() instanceof Outcome.Success<?> success) {
            return action.resultType().cast(success.value());
        }
        StoryError error = ((Outcome.Failure<?>) step.outcome()).error();
        throw new StoryException(error);
    }

    /** {@return the world as it is after the steps so far} */
    private Simulation caughtUp() {
        var world = first.begin().copyOn(clock);
        first.steps().subList(0, next).stream().filter(AskedStep::performed).forEach(step -> perform(step, world));
        return world;
    }

    private void perform(AskedStep step, Simulation world) {
        try {
            first.service().perform(step.action(), step.session(), world);
        } catch (StoryException e) {
            // it fails as it did the first time, and the story knows of it
        }
    }
}
