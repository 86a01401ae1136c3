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
import java.util.function.Supplier;

/** Answers actions as the test prepared it, the last prepared first, and lets the world perform the others. */
final class PreparedAnswers implements ActionInterceptor {

    private final List<PreparedAnswer> answers = new ArrayList<>();
    private final AnswerRules rules;
    private final Supplier<ToldStory> story;
    private boolean strict;

    PreparedAnswers(AnswerRules rules, Supplier<ToldStory> story) {
        this.rules = rules;
        this.story = story;
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

    @Override
    public <R> R intercept(Action<R> action, StorySession session, Performer next) {
        var answer = answerTo(action);
        if (answer.isPresent()) {
            return answered(answer.get(), action, next);
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
        for (int i = answers.size() - 1; i >= 0; i--) {
            if (answers.get(i).matcher().matches(action) && answers.get(i).comes()) {
                return Optional.of(answers.get(i));
            }
        }
        return Optional.empty();
    }

    private <R> R answered(PreparedAnswer answer, Action<R> action, Performer next) {
        var reply = answer.reply()
                .orElseThrow(() -> rules.error(
                        TesterFailures.sequenceEnded(story.get(), action, answer.matcher(), answer.length())));
        if (reply instanceof Failing failing) {
            throw rules.failure(story, action, failing.type(), TesterFailures.failedByTest(failing.type()));
        }
        if (action instanceof EventBusSendMessages) {
            next.perform(action); // so that what was published is known, whoever answers
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
