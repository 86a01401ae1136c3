package dev.storypact.testkit.internal.tester;

import dev.storypact.story.action.Action;
import dev.storypact.story.action.Done;
import dev.storypact.story.action.StoryErrorType;
import dev.storypact.story.action.StoryException;
import dev.storypact.testkit.StoryTestError;
import dev.storypact.testkit.internal.message.TesterFailures;
import dev.storypact.testkit.internal.message.ToldStory;
import java.util.function.Supplier;

/** What a test may answer to an action: values of its answer's type, and the errors that it knows. */
final class AnswerRules {

    private final TestErrors errors;

    AnswerRules(TestErrors errors) {
        this.errors = errors;
    }

    /** {@return the value, which can be the answer} */
    <R> R checked(Supplier<ToldStory> story, Action<R> action, Object value) {
        if (!action.resultType().accepts(value)) {
            throw errors.latch(TesterFailures.wrongAnswer(story.get(), action, value));
        }
        return action.resultType().cast(value);
    }

    /** {@return whether the action has nothing to return} */
    static boolean returnsNothing(Action<?> action) {
        return action.resultType().accepts(Done.DONE);
    }

    /** {@return the exception that fails the action so} */
    StoryException failure(Supplier<ToldStory> story, Action<?> action, StoryErrorType type, String message) {
        var known = action.errorTypes();
        if (!known.isEmpty() && known.stream().noneMatch(each -> each.name().equals(type.name()))) {
            throw errors.latch(TesterFailures.impossibleError(story.get(), action, type));
        }
        return type.exception(action, message);
    }

    StoryTestError error(String text) {
        return errors.latch(text);
    }

    StoryTestError error(String text, Throwable cause) {
        return errors.latch(text, cause);
    }
}
