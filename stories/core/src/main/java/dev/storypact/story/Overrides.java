package dev.storypact.story;

import dev.storypact.story.action.Action;
import dev.storypact.story.action.Performer;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Which actions of a sub-story are answered by the story around it.
 *
 * <pre>{@code
 * ask.override(Overrides.of(DateNow.class, (now, outer) -> midnight), report)
 * }</pre>
 *
 * <p>Immutable.
 *
 * @since 0.1
 */
public final class Overrides {

    private final Map<Class<?>, OverrideHandler<?, ?>> byClass;
    private final Optional<OverrideAllHandler> all;

    private Overrides(Map<Class<?>, OverrideHandler<?, ?>> byClass, Optional<OverrideAllHandler> all) {
        this.byClass = byClass;
        this.all = all;
    }

    /** {@return overrides for the actions of that class} */
    public static <A extends Action<R>, R> Overrides of(Class<A> type, OverrideHandler<? super A, R> handler) {
        return new Overrides(Map.of(type, handler), Optional.empty());
    }

    /** {@return overrides for all actions} */
    public static Overrides all(OverrideAllHandler handler) {
        return new Overrides(Map.of(), Optional.of(handler));
    }

    /** {@return these overrides, and the actions of that class} */
    public <A extends Action<R>, R> Overrides and(Class<A> type, OverrideHandler<? super A, R> handler) {
        var more = new HashMap<>(byClass);
        more.put(type, handler);
        return new Overrides(more, all);
    }

    /** {@return these overrides, and all actions that they don't name} */
    public Overrides andAllOthers(OverrideAllHandler handler) {
        return new Overrides(byClass, Optional.of(handler));
    }

    /**
     * Answers an action, or performs it with the outer performer where nothing overrides it.
     *
     * @throws dev.storypact.story.action.StoryException if the action fails
     */
    @SuppressWarnings("unchecked") // of(..) and and(..) tie the class of the action to the handler's types
    public <R> R answer(Action<R> action, Performer outer) {
        var handler = (OverrideHandler<Action<R>, R>) byClass.get(action.getClass());
        if (handler != null) {
            return handler.answer(action, outer);
        }
        return all.isPresent() ? all.get().answer(action, outer) : outer.perform(action);
    }
}
