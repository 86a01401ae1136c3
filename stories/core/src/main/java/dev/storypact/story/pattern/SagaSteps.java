package dev.storypact.story.pattern;

import dev.storypact.story.Ask;
import dev.storypact.story.Story;
import dev.storypact.story.action.StoryError;
import dev.storypact.story.action.StoryException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Takes the steps of one telling of a saga and remembers how to undo them.
 *
 * <p>Belongs to the thread and the ask that tell the saga.
 *
 * @since 0.1
 */
public final class SagaSteps {

    /** The type of the error of a compensation that failed. */
    private static final String COMPENSATION_FAILED = "Saga/CompensationFailed";

    /** A step that was completed, and what undoes it. */
    private record Completed(String name, Optional<Story<?>> compensation) {}

    private final Ask ask;
    private final SagaEvents events;
    private final Deque<Completed> completed = new ArrayDeque<>();

    SagaSteps(Ask ask, SagaEvents events) {
        this.ask = ask;
        this.events = events;
    }

    /**
     * Takes a step that needs no undoing.
     *
     * @param name names the step in events and errors
     * @return what the step's story returns
     */
    public <T> T step(String name, Story<T> step) {
        return take(name, step, result -> Optional.empty());
    }

    /**
     * Takes a step.
     *
     * @param name names the step in events and errors
     * @param compensation makes, of what the step returned, the story that undoes it; a step that failed is not undone
     * @return what the step's story returns
     */
    public <T> T step(String name, Story<T> step, Function<? super T, ? extends Story<?>> compensation) {
        return take(
                name,
                step,
                result -> Optional.of(undoing -> compensation.apply(result).tell(undoing)));
    }

    private <T> T take(String name, Story<T> step, Function<T, Optional<Story<?>>> compensation) {
        ask.tell(events.stepStarted(name));
        var result = ask.tell(step);
        completed.push(new Completed(name, compensation.apply(result)));
        ask.tell(events.stepCompleted(name, result));
        return result;
    }

    void complete() {
        var names = new ArrayList<String>();
        completed.descendingIterator().forEachRemaining(step -> names.add(step.name()));
        ask.tell(events.completed(names));
    }

    /** Undoes what was completed, the last first, and gives back what went wrong with it. */
    List<StoryException> undo() {
        var failures = new ArrayList<StoryException>();
        while (!completed.isEmpty()) {
            var step = completed.pop();
            step.compensation().ifPresent(compensation -> {
                guarded(events.compensation(step.name()), step, failures);
                guarded(compensation, step, failures);
            });
        }
        return failures;
    }

    private void guarded(Story<?> story, Completed step, List<StoryException> failures) {
        try {
            ask.tell(story);
        } catch (RuntimeException e) {
            var message = "compensating the step '" + step.name() + "' failed: " + Causes.text(e);
            failures.add(new StoryException(StoryError.of(COMPENSATION_FAILED, message), e));
        }
    }

    /** Tells that the saga failed; if that can't be told, says so in the failure. */
    void fail(Throwable failure) {
        try {
            ask.tell(events.failed(Causes.text(failure)));
        } catch (RuntimeException e) {
            failure.addSuppressed(e);
        }
    }
}
