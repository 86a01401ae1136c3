package dev.storypact.testkit.matcher;

import dev.storypact.story.action.Action;
import java.util.List;

/**
 * Says which actions are meant: those that a step awaits, that an answer is for, or that an assertion looks for.
 *
 * <p>{@link StoryActions} makes the matchers of all actions that Storypact has; {@link StoryActions#action} makes one of an
 * action of your own. A matcher prints itself as a sentence's end, such as {@code EventBus::SendMessages to 'orders'}.
 *
 * <p>Immutable and thread-safe.
 *
 * @param <A> the kind of action
 * @param <R> the type of its answer
 * @since 0.1
 */
public interface ActionMatcher<A extends Action<?>, R> {

    /** {@return the class of the actions that can be meant} */
    Class<A> actionClass();

    /**
     * Compares an action with the ones that are meant.
     *
     * @return each difference as a short sentence, such as {@code the event bus is 'order', not 'orders'}; empty where the
     *     action is one of them
     */
    List<String> differences(Action<?> action);

    /** {@return whether the action is one of those that are meant} */
    default boolean matches(Action<?> action) {
        return differences(action).isEmpty();
    }
}
