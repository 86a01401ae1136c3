package dev.storypact.testkit.internal.tester;

import dev.storypact.story.action.Action;
import dev.storypact.story.action.EventBusSendMessages;
import dev.storypact.story.action.Performer;
import dev.storypact.story.action.StoryException;
import dev.storypact.story.runtime.ActionInterceptor;
import dev.storypact.story.runtime.StorySession;
import dev.storypact.testkit.StoryTestError;
import dev.storypact.testkit.internal.message.TesterFailures;
import dev.storypact.testkit.internal.message.ToldStory;
import dev.storypact.testkit.internal.tester.PreparedAnswer.Failing;
import dev.storypact.testkit.internal.tester.PreparedAnswer.Value;
import dev.storypact.testkit.matcher.ActionMatcher;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Supplier;

/**
 * Answers actions as the test prepared it, the last prepared first, and lets the world perform the others.
 *
 * <p>An answer for one action alone, the nth, leaves the others to those prepared before, which count it all the same.
 */
final class PreparedAnswers implements ActionInterceptor {

    private final List<PreparedAnswer> answers = new ArrayList<>();
    private final AnswerRules rules;
    private final Supplier<ToldStory> story;
    private final BiConsumer<EventBusSendMessages, StorySession> published;
    private boolean strict;

    PreparedAnswers(
            AnswerRules rules, Supplier<ToldStory> story, BiConsumer<EventBusSendMessages, StorySession> published) {
        this.rules = rules;
        this.story = story;
        this.published = published;
    }

    void add(ActionMatcher<?, ?> matcher, PreparedAnswer.Plan plan) {
        answers.add(new PreparedAnswer(matcher, plan));
    }

    void beStrict() {
        strict = true;
    }

    /** {@return what the answers are for that nothing asked for} */
    List<String> unused() {
        return answers.stream()
                .filter(answer -> !answer.used())
                .map(PreparedAnswer::toString)
                .toList();
    }

    /** {@return whether the test may answer an action itself, or wants to} It is only looked at, and counts as asked for nothing. */
    boolean mayAnswer(Action<?> action) {
        return strict || answers.stream().anyMatch(answer -> mayMean(answer.matcher(), action));
    }

    private static boolean mayMean(ActionMatcher<?, ?> matcher, Action<?> action) {
        try {
            return matcher.matches(action);
        } catch (RuntimeException e) {
            return true; // the test's own matcher can't tell, so only the test could
        }
    }

    @Override
    public <R> R intercept(Action<R> action, StorySession session, Performer next) {
        var answer = answerTo(action);
        if (answer.isPresent()) {
            return answered(answer.get(), action, session);
        }
        if (strict) {
            throw rules.error(TesterFailures.missingAnswer(
                    story.get(),
                    action,
                    answers.stream().map(PreparedAnswer::matcher).toList()));
        }
        return next.perform(action);
    }

    private Optional<PreparedAnswer> answerTo(Action<?> action) {
        Optional<PreparedAnswer> first = Optional.empty();
        for (int i = answers.size() - 1; i >= 0; i--) {
            var answer = answers.get(i);
            if (!means(answer.matcher(), action)) {
                continue;
            }
            if (first.isPresent() && !first.get().isForOne()) {
                answer.overridden();
                continue;
            }
            var comes = answer.comes();
            if (comes && first.isEmpty()) {
                first = Optional.of(answer);
            }
        }
        return first;
    }

    private boolean means(ActionMatcher<?, ?> matcher, Action<?> action) {
        try {
            return matcher.matches(action);
        } catch (RuntimeException e) {
            throw rules.error(TesterFailures.notMatched(story.get(), matcher, action, e), e);
        }
    }

    private <R> R answered(PreparedAnswer answer, Action<R> action, StorySession session) {
        var reply = answer.reply()
                .orElseThrow(() -> rules.error(
                        TesterFailures.sequenceEnded(story.get(), action, answer.matcher(), answer.length())));
        if (reply instanceof Failing failing) {
            throw rules.failure(story, action, failing.type(), TesterFailures.failedByTest(failing.type()));
        }
        if (action instanceof EventBusSendMessages sending) {
            published.accept(sending, session); // so that what was published is known, whoever answers
        }
        return rules.checked(story, action, made((Value) reply, action));
    }

    private Object made(Value value, Action<?> action) {
        try {
            return value.of().apply(action);
        } catch (StoryException | StoryTestError e) {
            throw e;
        } catch (RuntimeException e) {
            throw rules.error(TesterFailures.answerNotMade(story.get(), action, e), e);
        }
    }
}
