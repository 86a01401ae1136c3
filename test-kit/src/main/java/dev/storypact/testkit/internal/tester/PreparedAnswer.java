package dev.storypact.testkit.internal.tester;

import dev.storypact.story.action.Action;
import dev.storypact.story.action.StoryErrorType;
import dev.storypact.testkit.matcher.ActionMatcher;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What a test answers to the actions that a matcher means, and how often such an action came. */
final class PreparedAnswer {

    /** What is given to the story. */
    sealed interface Reply {}

    /** A value, made of the action. */
    record Value(Function<Action<?>, ?> of) implements Reply {}

    /** An error. */
    record Failing(StoryErrorType type) implements Reply {}

    /** Which of the actions, as they come, get which reply. */
    sealed interface Plan {}

    /** The same for each. */
    record Always(Reply reply) implements Plan {}

    /** One after the other, and then none. */
    record InSequence(List<Reply> replies) implements Plan {}

    /** Only for the nth, from 1; the others are none of this answer's. */
    record Nth(int nth, Reply reply) implements Plan {}

    private final ActionMatcher<?, ?> matcher;
    private final Plan plan;
    private int came;
    private boolean overridden;

    PreparedAnswer(ActionMatcher<?, ?> matcher, Plan plan) {
        this.matcher = matcher;
        this.plan = plan;
    }

    ActionMatcher<?, ?> matcher() {
        return matcher;
    }

    /** Notes that an action came which the matcher means; {@return whether this answer is the one for it} */
    boolean comes() {
        came++;
        return !(plan instanceof Nth only) || only.nth() == came;
    }

    /** {@return whether it is for one of the actions alone, the nth} */
    boolean isForOne() {
        return plan instanceof Nth;
    }

    /** Notes that an action came which the matcher means, and that a later answer is the one for it. */
    void overridden() {
        overridden = true;
    }

    /** {@return the reply to the action that came last; none where a sequence is at its end} */
    Optional<Reply> reply() {
        if (plan instanceof Always always) {
            return Optional.of(always.reply());
        }
        if (plan instanceof Nth only) {
            return Optional.of(only.reply());
        }
        return ((InSequence) plan).replies().stream().skip(came - 1L).findFirst();
    }

    /** {@return how many replies there are in a sequence} */
    int length() {
        return plan instanceof InSequence sequence ? sequence.replies().size() : 1;
    }

    /** {@return whether something asked for it, for all of it, or a later answer took its place} */
    boolean used() {
        return plan instanceof Nth only ? came >= only.nth() : came >= length() || overridden;
    }

    /** {@return how messages call it} */
    @Override
    public String toString() {
        if (plan instanceof Nth only) {
            return matcher + ", " + only.nth() + " times";
        }
        return length() == 1 ? matcher.toString() : matcher + ", " + length() + " times";
    }
}
