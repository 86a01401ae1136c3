package dev.storypact.testkit.internal.tester;

import dev.storypact.story.action.Action;
import dev.storypact.story.action.Done;
import dev.storypact.story.action.StoryErrorType;
import dev.storypact.story.action.StoryException;
import dev.storypact.testkit.StoryTestError;
import dev.storypact.testkit.internal.message.TesterFailures;
import dev.storypact.testkit.internal.message.ToldStory;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What a test may answer to an action: values of its answer's type, and the errors that it knows. */
final class AnswerRules {

    private final TestErrors errors;

    AnswerRules(TestErrors errors) {
        this.errors = errors;
    }

    /** {@return the value, which can be the answer} */
    <R> R checked(Supplier<ToldStory> story, Action<R> action, @Nullable Object value) {
        if (value == null || !action.resultType().accepts(value)) {
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
        if (!knows(action, type)) {
            throw errors.latch(TesterFailures.impossibleError(story.get(), action, type));
        }
        return type.exception(action, message);
    }

    /** An action of the test's own may name no errors; its errors are then those that are named after it. */
    private static boolean knows(Action<?> action, StoryErrorType type) {
        var known = action.errorTypes();
        return known.isEmpty()
                ? type.name().startsWith(action.type() + "/")
                : known.stream().anyMatch(each -> each.name().equals(type.name()));
    }

    /** {@return an assertion's error to throw, which fails the test even where the test catches it} */
    AssertionError divergence(String text) {
        return errors.latch(new AssertionError(text));
    }

    StoryTestError error(String text) {
        return errors.latch(text);
    }

    StoryTestError error(String text, Throwable cause) {
        return errors.latch(text, cause);
    }
}
