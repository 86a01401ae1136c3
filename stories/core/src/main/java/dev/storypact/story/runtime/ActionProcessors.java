package dev.storypact.story.runtime;

import dev.storypact.story.action.Action;
import dev.storypact.story.action.StoryError;
import dev.storypact.story.action.StoryException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;

/**
 * The processors of a runtime, by the class of the action that each performs.
 *
 * <p>Immutable; {@code with} returns a new one. Thread-safe as far as the processors are.
 *
 * @since 0.1
 */
public final class ActionProcessors {

    /** The error type of an action for which no processor was given. */
    public static final String NO_PROCESSOR = "Story/NoProcessor";

    private static final ActionProcessors NONE = new ActionProcessors(Map.of(), Optional.empty());

    private final Map<Class<?>, ActionProcessor<?, ?>> byClass;
    private final Optional<AnyActionProcessor> fallback;

    private ActionProcessors(Map<Class<?>, ActionProcessor<?, ?>> byClass, Optional<AnyActionProcessor> fallback) {
        this.byClass = byClass;
        this.fallback = fallback;
    }

    /** {@return processors for no action at all} */
    public static ActionProcessors none() {
        return NONE;
    }

    /** {@return these, and one more; it replaces the one of the same class} */
    public <A extends Action<R>, R> ActionProcessors with(Class<A> type, ActionProcessor<? super A, R> processor) {
        return adding(Map.of(type, Objects.requireNonNull(processor, "processor")));
    }

    /** {@return these, and the others; of one class, the other's counts} */
    public ActionProcessors with(ActionProcessors others) {
        var all = adding(others.byClass);
        return others.fallback.isPresent() ? new ActionProcessors(all.byClass, others.fallback) : all;
    }

    /** {@return these, and one for every action that has no processor of its own} */
    public ActionProcessors withFallback(AnyActionProcessor processor) {
        return new ActionProcessors(byClass, Optional.of(processor));
    }

    private ActionProcessors adding(Map<Class<?>, ? extends ActionProcessor<?, ?>> more) {
        var all = new HashMap<>(byClass);
        all.putAll(more);
        return new ActionProcessors(all, fallback);
    }

    /**
     * Performs an action with the processor of its class.
     *
     * @throws StoryException if the action fails, or if there is no processor for it
     */
    @SuppressWarnings("unchecked") // with(..) ties the class of the action to the processor's type and to the answer
    public <R> R process(Action<R> action, StorySession session) {
        var processor = (ActionProcessor<Action<R>, R>) byClass.get(action.getClass());
        R answer;
        if (processor != null) {
            answer = processor.process(action, session);
        } else {
            answer = fallback.orElseThrow(() -> noProcessor(action)).process(action, session);
        }
        if (answer == null) {
            throw new IllegalStateException("the processor of " + action.type() + " answered null: answer with "
                    + action.resultType() + ", or throw a StoryException");
        }
        return answer;
    }

    private StoryException noProcessor(Action<?> action) {
        var known = new TreeSet<String>();
        byClass.keySet().forEach(type -> known.add(type.getSimpleName()));
        return new StoryException(StoryError.of(
                        NO_PROCESSOR,
                        "nothing performs " + action.type() + " ("
                                + action.getClass().getName() + "): give the runtime a processor for it. It has "
                                + (known.isEmpty() ? "none" : known))
                .at(action));
    }
}
