package dev.storypact.testkit.internal.tester;

import dev.storypact.story.Outcome;
import dev.storypact.story.action.Action;
import dev.storypact.story.action.ActionJson;
import dev.storypact.story.message.StoryJson;
import dev.storypact.story.message.StoryJsonException;
import dev.storypact.story.runtime.StorySession;
import java.util.Objects;

/**
 * One action that a handler's story asked for.
 *
 * @param action the action
 * @param session the session that it was asked with
 * @param outcome how it ended
 * @param performed whether the simulated world performed it; an answer of the test and an injected fault come without that
 */
record AskedStep(Action<?> action, StorySession session, Outcome<?> outcome, boolean performed) {

    /** {@return whether an action asks for the same, as JSON} */
    boolean asks(Action<?> other) {
        if (!action.type().equals(other.type())) {
            return false;
        }
        try {
            return action.equals(other) || ActionJson.toTree(action).equals(ActionJson.toTree(other));
        } catch (StoryJsonException e) {
            return false; // what can't be written can't be compared
        }
    }

    /** {@return whether two stories returned the same, compared as JSON} */
    static boolean returnTheSame(Outcome<?> one, Outcome<?> other) {
        return one instanceof Outcome.Success<?> success
                && other instanceof Outcome.Success<?> otherSuccess
                && alike(success.value(), otherSuccess.value());
    }

    private static boolean alike(Object one, Object other) {
        try {
            return Objects.equals(one, other) || StoryJson.toTree(one).equals(StoryJson.toTree(other));
        } catch (StoryJsonException e) {
            return false;
        }
    }
}
