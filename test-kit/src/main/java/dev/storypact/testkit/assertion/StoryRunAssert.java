package dev.storypact.testkit.assertion;

import dev.storypact.story.Outcome;
import dev.storypact.story.action.Done;
import dev.storypact.story.action.LogCreate;
import dev.storypact.story.action.LogLevel;
import dev.storypact.story.action.PlatformDelay;
import dev.storypact.story.action.StoryError;
import dev.storypact.story.action.StoryErrorType;
import dev.storypact.story.runtime.PublishedMessage;
import dev.storypact.story.runtime.TraceStep;
import dev.storypact.testkit.assertion.PublishedMessagesAssert.Place;
import dev.storypact.testkit.internal.message.AskFailures;
import dev.storypact.testkit.internal.message.PublicationFailures;
import dev.storypact.testkit.internal.message.RunFailures;
import dev.storypact.testkit.internal.message.ToldStory;
import dev.storypact.testkit.internal.snapshot.CurrentTest;
import dev.storypact.testkit.internal.snapshot.Snapshots;
import dev.storypact.testkit.matcher.ActionMatcher;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.assertj.core.api.AbstractAssert;

/**
 * Assertions on a told story.
 *
 * <pre>{@code
 * assertThat(run).succeeded();
 * assertThat(run).publishedTo("user-events").exactlyOneMessage().hasType("USER_CREATED").conformsToSchema();
 * }</pre>
 *
 * <p>A failure shows what was expected, what was found and the story's steps.
 *
 * @param <R> what the story returns
 * @since 0.1
 */
public class StoryRunAssert<R> extends AbstractAssert<StoryRunAssert<R>, StoryRun<R>> {

    private ChainFailures failures = ChainFailures.THROWN;

    /** For AssertJ, which makes a subclass for soft assertions; a test calls {@code assertThat(run)}. */
    protected StoryRunAssert(StoryRun<R> run) {
        super(run, StoryRunAssert.class);
    }

    /** Lets the failures behind a navigation be collected too. */
    StoryRunAssert<R> collecting(ChainFailures collected) {
        failures = collected;
        return this;
    }

    /** Verifies that the story returned and did not fail. */
    public StoryRunAssert<R> succeeded() {
        value("it returns");
        return this;
    }

    /** Verifies that the story failed with an error of that type, such as {@code EventBusSendMessages.BUS_NOT_FOUND}. */
    public StoryRunAssert<R> failedWith(StoryErrorType type) {
        return failedWith(type.name());
    }

    /** Verifies that the story failed with an error of that type, such as {@code Story/Defect}. */
    public StoryRunAssert<R> failedWith(String type) {
        var expected = "it fails with " + type;
        if (!(actual.outcome() instanceof Outcome.Failure<R> failure)) {
            throw failing(RunFailures.returned(story(), actual.outcome().orThrow(), expected));
        }
        if (!failure.error().type().equals(type)) {
            throw failed(failure, expected);
        }
        return this;
    }

    /** Verifies that the story returned a value that equals that one. */
    public StoryRunAssert<R> returned(R expected) {
        var value = value("it returns " + expected);
        if (!Objects.deepEquals(value, expected)) {
            throw failureWithActualExpected(value, expected, "%s", RunFailures.returnedOther(story(), value, expected));
        }
        return this;
    }

    /** Verifies that the story returned and had nothing to return. */
    public StoryRunAssert<R> returnedNothing() {
        var value = value("it returns nothing");
        if (value != Done.DONE) {
            throw failing(RunFailures.returnedOther(story(), value, Done.DONE));
        }
        return this;
    }

    /** Verifies that the story asked for such an action at least once. */
    public StoryRunAssert<R> asked(ActionMatcher<?, ?> matcher) {
        if (story().steps().stream().noneMatch(step -> matcher.matches(step.action()))) {
            throw failing(AskFailures.neverAsked(story(), matcher));
        }
        return this;
    }

    /** Verifies that the story never asked for such an action. */
    public StoryRunAssert<R> neverAsked(ActionMatcher<?, ?> matcher) {
        if (story().steps().stream().anyMatch(step -> matcher.matches(step.action()))) {
            throw failing(AskFailures.asked(story(), matcher));
        }
        return this;
    }

    /** Verifies that the story asked for no action at all. */
    public StoryRunAssert<R> askedNothing() {
        return askedExactly();
    }

    /** Verifies that the story asked for such actions in that order; it may have asked for others before and between. */
    public StoryRunAssert<R> askedInOrder(ActionMatcher<?, ?>... matchers) {
        var found = new ArrayList<TraceStep>();
        for (var step : story().steps()) {
            if (found.size() < matchers.length && matchers[found.size()].matches(step.action())) {
                found.add(step);
            }
        }
        if (found.size() < matchers.length) {
            throw failing(AskFailures.askedInOtherOrder(story(), Arrays.asList(matchers), found));
        }
        return this;
    }

    /** Verifies that the story asked for such an action so many times. */
    public StoryRunAssert<R> askedTimes(int times, ActionMatcher<?, ?> matcher) {
        var found = story().steps().stream()
                .filter(step -> matcher.matches(step.action()))
                .count();
        if (found != times) {
            throw failing(AskFailures.askedOtherTimes(story(), matcher, times, found));
        }
        return this;
    }

    /** Verifies that the story asked for these actions in that order, and for no others. */
    public StoryRunAssert<R> askedExactly(ActionMatcher<?, ?>... matchers) {
        var steps = story().steps();
        var same = 0;
        while (same < Math.min(steps.size(), matchers.length)
                && matchers[same].matches(steps.get(same).action())) {
            same++;
        }
        if (same < Math.max(steps.size(), matchers.length)) {
            throw failing(AskFailures.askedOther(story(), Arrays.asList(matchers), same));
        }
        return this;
    }

    /** Verifies that the story asked for delays of that duration altogether; in a test they pass at once. */
    public StoryRunAssert<R> delayedFor(Duration duration) {
        var found = story().steps().stream()
                .map(TraceStep::action)
                .filter(PlatformDelay.class::isInstance)
                .map(delay -> ((PlatformDelay) delay).duration())
                .reduce(Duration.ZERO, Duration::plus);
        if (!found.equals(duration)) {
            throw failing(AskFailures.delayedOtherwise(story(), duration, found));
        }
        return this;
    }

    /**
     * Verifies that the story published to that event bus and to no other.
     *
     * @return assertions on the messages
     */
    public final PublishedMessagesAssert<StoryRunAssert<R>> publishedOnly(String eventBusName) {
        return led(eventBusName, () -> {
            var others = actual.published().stream()
                    .filter(message -> !message.eventBusName().equals(eventBusName))
                    .toList();
            if (!others.isEmpty()) {
                throw failing(PublicationFailures.unwanted(story(), "messages to '" + eventBusName + "' only", others));
            }
            return messagesTo(eventBusName);
        });
    }

    /**
     * Verifies that the story published to that event bus.
     *
     * @return assertions on the messages
     */
    public final PublishedMessagesAssert<StoryRunAssert<R>> publishedTo(String eventBusName) {
        return led(eventBusName, () -> messagesTo(eventBusName));
    }

    private PublishedMessagesAssert<StoryRunAssert<R>> led(
            String eventBusName, Supplier<List<PublishedMessage>> found) {
        return failures.<List<PublishedMessage>, PublishedMessagesAssert<StoryRunAssert<R>>>lead(
                found,
                List.of(),
                (next, messages) -> PublishedMessagesAssert.at(
                                new Place<>(
                                        this,
                                        new Publisher(story(), actual.schemas()),
                                        "to '" + eventBusName + "'",
                                        next),
                                messages)
                        .describedAs(info.description()));
    }

    private List<PublishedMessage> messagesTo(String eventBusName) {
        var messages = actual.published().stream()
                .filter(message -> message.eventBusName().equals(eventBusName))
                .toList();
        if (messages.isEmpty()) {
            throw failing(nothingTo(eventBusName));
        }
        return messages;
    }

    private static Optional<StoryError> error(Outcome<?> outcome) {
        return outcome instanceof Outcome.Failure<?> failure ? Optional.of(failure.error()) : Optional.empty();
    }

    private String nothingTo(String eventBusName) {
        return PublicationFailures.nothingTo(
                story(),
                eventBusName,
                actual.published(),
                actual.trace().outcome().flatMap(StoryRunAssert::error));
    }

    /** Verifies that the story published nothing to any event bus. */
    public StoryRunAssert<R> publishedNothing() {
        if (!actual.published().isEmpty()) {
            throw failing(PublicationFailures.unwanted(story(), "nothing", actual.published()));
        }
        return this;
    }

    /** Verifies that the story published nothing to that event bus. */
    public StoryRunAssert<R> publishedNothingTo(String eventBusName) {
        var messages = actual.published().stream()
                .filter(message -> message.eventBusName().equals(eventBusName))
                .toList();
        if (!messages.isEmpty()) {
            throw failing(PublicationFailures.unwanted(story(), "nothing to '" + eventBusName + "'", messages));
        }
        return this;
    }

    /** Verifies that the story wrote a log entry of that level with exactly that text. */
    public StoryRunAssert<R> logged(LogLevel level, String text) {
        if (story().steps().stream()
                .noneMatch(step -> step.action() instanceof LogCreate entry
                        && entry.level() == level
                        && entry.text().equals(text))) {
            throw failing(AskFailures.neverLogged(story(), level, text));
        }
        return this;
    }

    /**
     * Verifies that the story asked, was answered and ended as the committed snapshot of this test says:
     * {@code src/test/resources/snapshots/<class>/<method>.json}, for a test with several cases
     * {@code <class>/<method>/<case>.json}. A second snapshot of the same test has a {@code -2} behind its name.
     *
     * <p>With the system property {@code storypact.snapshots=update} it writes the file instead; never without it, nor on a build
     * server. Guids and times that are different in each run have numbered stand-ins there.
     *
     * @throws AssertionError also if neither the storypact engine nor StoryExtension runs this test
     */
    public StoryRunAssert<R> matchesSnapshot() {
        return matchesSnapshot(CurrentTest.nextSnapshot());
    }

    /**
     * Verifies the same with the snapshot in that file.
     *
     * @param file its path, relative to the folder of the module
     */
    public StoryRunAssert<R> matchesSnapshot(Path file) {
        Objects.requireNonNull(actual.outcome()); // a snapshot says how the story ended, so somebody looks at it
        Snapshots.difference(file, actual.trace(), story()).ifPresent(text -> {
            throw failing(text);
        });
        return this;
    }

    /** {@return what the failures of this assertion show of the story} */
    ToldStory story() {
        return new ToldStory(actual.storyName(), actual.trace().steps());
    }

    StoryRun<R> run() {
        return actual;
    }

    private R value(String expected) {
        if (actual.outcome() instanceof Outcome.Failure<R> failure) {
            throw failed(failure, expected);
        }
        return actual.outcome().orThrow();
    }

    private AssertionError failed(Outcome.Failure<R> failure, String expected) {
        var error = failing(RunFailures.failed(story(), failure.error(), actual.thrownAt(), expected));
        actual.cause().ifPresent(error::initCause);
        return error;
    }

    private AssertionError failing(String text) {
        return failure("%s", text);
    }
}
