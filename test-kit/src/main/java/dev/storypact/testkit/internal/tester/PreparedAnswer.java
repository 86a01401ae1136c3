package dev.storypact.testkit.internal.tester;

import dev.storypact.story.action.Action;
import dev.storypact.story.action.StoryErrorType;
import dev.storypact.testkit.matcher.ActionMatcher;
import java.util.function.Function;

/** What a test answers to the actions that a matcher means, and how often it did. */
final class PreparedAnswer {

    /** What is given to the story. */
    sealed interface Reply {}

    /** A value, made of the action. */
    record Value(Function<Action<?>, ?> of) implements Reply {}

    /** An error. */
    record Failing(StoryErrorType type) implements Reply {}

    private final ActionMatcher<?, ?> matcher;
    private final Reply reply;
    private boolean used;

    PreparedAnswer(ActionMatcher<?, ?> matcher, Reply reply) {
        this.matcher = matcher;
        this.reply = reply;
    }

    ActionMatcher<?, ?> matcher() {
        return matcher;
    }

    Reply use() {
        used = true;
        return reply;
    }

    boolean used() {
        return used;
    }
}
