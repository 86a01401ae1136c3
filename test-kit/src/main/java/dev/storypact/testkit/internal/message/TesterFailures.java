package dev.storypact.testkit.internal.message;

import dev.storypact.story.action.Action;
import dev.storypact.story.action.NetworkRequest;
import dev.storypact.story.action.StoryError;
import dev.storypact.story.action.StoryErrorType;
import dev.storypact.story.message.EventBusMessage;
import dev.storypact.story.message.EventFilter;
import dev.storypact.testkit.matcher.ActionMatcher;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The texts of errors of a test itself, whatever its story does. */
public final class TesterFailures {

    private static final int LONGEST_LOOP = 1_000;

    private TesterFailures() {}

    /** {@return the text for a strict test that has no answer to an action} */
    public static String missingAnswer(ToldStory story, Action<?> action, List<? extends ActionMatcher<?, ?>> answers) {
        return story.text("asks for an action that the test does not answer")
                .row("found", StepLines.of(action))
                .row("answers", answers.isEmpty() ? "none, and the tester is strict" : named(answers))
                .row("nearest", nearest(action, answers).map(List::of).orElse(List.of()))
                .row("steps", story.lines())
                .row("to mend", "answer it with answer(...) or failing(...), or do without strict()")
                .toString();
    }

    private static Optional<String> nearest(Action<?> action, List<? extends ActionMatcher<?, ?>> answers) {
        return answers.stream()
                .filter(matcher -> matcher.actionClass().isInstance(action))
                .min(Comparator.comparingInt(
                        matcher -> matcher.differences(action).size()))
                .map(matcher -> matcher + ", but " + String.join("; ", matcher.differences(action)));
    }

    /** {@return the text for answers that nothing asked for} */
    public static String unusedAnswers(List<String> unused, List<String> steps) {
        return FailureText.headed("the test gives an answer that nothing asked for")
                .row("expected", "a story asks for " + String.join(" or ", unused))
                .row("steps", steps.isEmpty() ? List.of("none") : steps)
                .row(
                        "to mend",
                        "correct what the answer is for, or remove it; of two answers to an action the last counts")
                .toString();
    }

    /** {@return the text for an action that comes after the last answer of a sequence} */
    public static String sequenceEnded(ToldStory story, Action<?> action, ActionMatcher<?, ?> matcher, int length) {
        return story.text("asks for more than the test answers in sequence")
                .row("expected", matcher + (length == 1 ? ", once" : ", " + length + " times"))
                .row("found", StepLines.of(action) + ", once more")
                .row("steps", story.lines())
                .row(
                        "to mend",
                        "give answerInSequence(...) one more answer, or answer each such action with answer(...)")
                .toString();
    }

    /** {@return the text for an answer of the wrong type} */
    public static String wrongAnswer(ToldStory story, Action<?> action, @Nullable Object answer) {
        return story.text("can't take that answer to " + action.type())
                .row("expected", "a value of type " + action.resultType())
                .row(
                        "found",
                        answer == null
                                ? "null"
                                : "the " + answer.getClass().getSimpleName() + " " + ShortJson.of(answer))
                .row("action", StepLines.of(action))
                .row("steps", story.lines())
                .toString();
    }

    /** {@return the text for a matcher that failed itself} */
    public static String notMatched(
            ToldStory story, ActionMatcher<?, ?> matcher, Action<?> action, RuntimeException problem) {
        return story.text("asks for " + action.type() + ", and the test's matcher threw")
                .row("matcher", matcher.toString())
                .row("found", problem.toString())
                .row("action", StepLines.of(action))
                .row("steps", story.lines())
                .toString();
    }

    /** {@return the text for an answer whose function failed} */
    public static String answerNotMade(ToldStory story, Action<?> action, RuntimeException problem) {
        return story.text("got no answer to " + action.type() + ", as the test's function threw")
                .row("found", problem.toString())
                .row("action", StepLines.of(action))
                .row("steps", story.lines())
                .toString();
    }

    /** {@return the text for an error that an action can't fail with} */
    public static String impossibleError(ToldStory story, Action<?> action, StoryErrorType type) {
        return story.text("can't see " + action.type() + " fail with an error that it doesn't have")
                .row(
                        "expected",
                        action.errorTypes().stream().map(StoryErrorType::name).toList())
                .row("found", type.name())
                .row("action", StepLines.of(action))
                .row("steps", story.lines())
                .row("to mend", "let it fail with one of its own errors")
                .toString();
    }

    /** {@return the text for a seed that comes after the first random number could} */
    public static String seedTooLate(long seed) {
        return FailureText.headed("the world is seeded after the first story")
                .row("found", "seed(" + seed + ")")
                .row("to mend", "call seed(...) before tell(...), step(...) and stored(...)")
                .toString();
    }

    /** {@return the message of a network request that nobody answers} */
    public static String networkUnanswered(NetworkRequest request) {
        return request.method() + " " + request.url() + " has no answer in this test: give one with"
                + " answer(networkRequest(...), ...), or lead it to a server with StoryWireMock.of(tester)";
    }

    /** {@return the text for a service that does nothing} */
    public static String idleService(String name, Collection<String> others) {
        return FailureText.headed("the service '" + name + "' of the test's world does nothing")
                .row("found", "it tells no story, subscribes to nothing and was given nothing")
                .row(
                        "nearest",
                        NearestNames.meant(name, others).map(near -> "'" + near + "'").stream()
                                .toList())
                .row("to mend", "correct the name, or leave the service out")
                .toString();
    }

    /** {@return the text for a test that took too long} */
    public static String timedOut(String headline, ToldStory story) {
        if (story.steps().isEmpty()) {
            return headline;
        }
        return FailureText.headed(headline)
                .row("found", story.subject() + " asked " + story.steps().size() + " times; " + loop(story))
                .row("steps", story.lines())
                .row("to mend", "let the story end, or give the test more time with @Timeout")
                .toString();
    }

    /** {@return the text for a story that is told by the tester of a test that has ended} */
    public static String testHasEnded(Optional<String> storyName) {
        return FailureText.headed("the test of this tester has ended")
                .row("expected", "the tester that the running test was given")
                .row(
                        "found",
                        storyName.map(name -> "story '" + name + "'").orElse("a story")
                                + " for a tester that was kept from an earlier test")
                .row("to mend", "take the StoryTester as a parameter of each test, and keep it in no static field")
                .toString();
    }

    /** {@return the text for a story that asks on and on} */
    public static String neverEnding(ToldStory story, int most) {
        return story.text("asked " + most + " times and did not end")
                .row("expected", "an end within " + most + " steps")
                .row("found", loop(story))
                .row("steps", story.lines())
                .toString();
    }

    /** Tells the shortest sequence of action types with which the story went round at least twice at last. */
    private static String loop(ToldStory story) {
        var types = story.steps().stream().map(step -> step.action().type()).toList();
        var end = types.size();
        for (int length = 1; length <= Math.min(LONGEST_LOOP, end / 2); length++) {
            if (types.subList(end - length, end).equals(types.subList(end - 2 * length, end - length))) {
                return "at last it went round and round with " + String.join(", ", types.subList(end - length, end));
            }
        }
        return "no steps that repeat";
    }

    /** {@return the message of a publication to a bus that the registry doesn't know} */
    public static String unknownBus(String name, Collection<String> known) {
        return "the schema registry has no event bus '" + name + "', it has " + known + ": "
                + NearestNames.meant(name, known)
                        .map(meant -> "did you mean '" + meant + "'?")
                        .orElse("correct the name, or give the bus a schema in " + name + "/<TYPE>/1.0.schema.json");
    }

    /** {@return the text for a message that a subscription doesn't want} */
    public static String notWanted(
            String subscription, String eventBusName, EventFilter filter, EventBusMessage<?> message) {
        return FailureText.headed("the subscription '" + subscription + "' does not want the delivered message")
                .row("expected", "a message of the event bus '" + eventBusName + "' that fits " + filter)
                .row("found", ShortJson.of(message))
                .row(
                        "to mend",
                        "correct the message, its metadata.version too, or the filter; a handler that is to see it all the"
                                + " same is told with tell(...)")
                .toString();
    }

    /** {@return the text for a class of which not exactly one subscription wants a message} */
    public static String notOneWants(
            Class<?> declaring, EventBusMessage<?> message, List<String> all, List<String> wanting) {
        return FailureText.headed((wanting.isEmpty() ? "no subscription" : wanting.size() + " subscriptions") + " of "
                        + declaring.getSimpleName()
                        + (wanting.isEmpty() ? " wants" : " want") + " the delivered message")
                .row("expected", "exactly one of " + all)
                .row("found", wanting.isEmpty() ? "none" : String.join(", ", wanting))
                .row("message", ShortJson.of(message))
                .row("to mend", "correct the message, or name the subscription with deliver(Subscription, message)")
                .toString();
    }

    /** {@return the text for a message of others that its own registry or bus would refuse} */
    public static String notSent(String eventBusName, StoryError error) {
        return FailureText.headed("nobody can have sent this message to '" + eventBusName + "'")
                .row("found", error.toString())
                .row("to mend", "correct the message so that it is one that its publisher can send")
                .toString();
    }

    /** {@return the text for a clock that would go back} */
    public static String clockBackwards(Instant now, Instant time) {
        return FailureText.headed("the clock can't go back once a story was told")
                .row("expected", now + " or later")
                .row("found", "at(" + time + ")")
                .toString();
    }

    /** {@return the text for a text that is no time} */
    public static String noTime(String text) {
        return FailureText.headed("at(...) takes a time")
                .row("expected", "ISO 8601 with the offset Z, such as 2026-01-01T00:00:00Z")
                .row("found", "'" + text + "'")
                .toString();
    }

    /** {@return the text for a key of a store that is declared too late} */
    public static String storeKeyTooLate(String store) {
        return FailureText.headed("the key of the store '" + store + "' is declared after the first story")
                .row("to mend", "call givenStoreKey(...) before tell(...), step(...) and stored(...)")
                .toString();
    }

    /** {@return the text for an item that a store refuses} */
    public static String notStored(String store, StoryError error) {
        return FailureText.headed("givenStored(...) has an item that the store '" + store + "' refuses")
                .row("found", error.message())
                .row("to mend", "declare another key before with givenStoreKey(\"" + store + "\", ...)")
                .toString();
    }

    /** {@return the message of an error that a test injects} */
    public static String failedByTest(StoryErrorType type) {
        return "the test lets this action fail with " + type.name();
    }

    private static String named(List<? extends ActionMatcher<?, ?>> matchers) {
        return matchers.stream().map(Object::toString).collect(Collectors.joining(" or "));
    }
}
