package dev.storypact.testkit.internal.tester;

import dev.storypact.schema.SchemaRegistry;
import dev.storypact.story.Outcome;
import dev.storypact.story.action.StoryError;
import dev.storypact.story.runtime.PublishedMessage;
import dev.storypact.story.runtime.StoryResult;
import dev.storypact.story.runtime.StoryTrace;
import dev.storypact.testkit.assertion.StoryRun;
import dev.storypact.testkit.internal.message.RunFailures;
import dev.storypact.testkit.internal.message.ToldStory;
import java.util.List;
import java.util.Optional;

/** A story that has ended, and whether anything looked at how. */
final class RecordedRun<R> implements StoryRun<R> {

    private final Optional<String> storyName;
    private final StoryResult<R> result;
    private final List<PublishedMessage> published;
    private final Optional<SchemaRegistry> schemas;
    private boolean seen;

    RecordedRun(
            Optional<String> storyName,
            StoryResult<R> result,
            List<PublishedMessage> published,
            Optional<SchemaRegistry> schemas) {
        this.storyName = storyName;
        this.result = result;
        this.published = List.copyOf(published);
        this.schemas = schemas;
    }

    @Override
    public Optional<String> storyName() {
        return storyName;
    }

    @Override
    public Outcome<R> outcome() {
        seen = true;
        return result.outcome();
    }

    @Override
    public R result() {
        if (outcome() instanceof Outcome.Failure<R> failure) {
            throw withCause(new AssertionError(RunFailures.failed(story(), failure.error(), thrownAt(), "it returns")));
        }
        return result.outcome().orThrow();
    }

    @Override
    public StoryError error() {
        if (outcome() instanceof Outcome.Failure<R> failure) {
            return failure.error();
        }
        throw new AssertionError(RunFailures.returned(story(), result.outcome().orThrow(), "it fails"));
    }

    @Override
    public Optional<Throwable> cause() {
        return result.cause();
    }

    @Override
    public Optional<StackTraceElement> thrownAt() {
        return result.thrownAt();
    }

    @Override
    public StoryTrace trace() {
        return result.trace();
    }

    @Override
    public List<PublishedMessage> published() {
        return published;
    }

    @Override
    public Optional<SchemaRegistry> schemas() {
        return schemas;
    }

    /** {@return the error of a test that never looked at a failed run} */
    Optional<AssertionError> unseen() {
        return !seen && result.outcome() instanceof Outcome.Failure<R> failure
                ? Optional.of(withCause(new AssertionError(RunFailures.unseen(story(), failure.error(), thrownAt()))))
                : Optional.empty();
    }

    /** {@return what came of the story; it doesn't count as looked at} */
    StoryResult<R> ended() {
        return result;
    }

    /** {@return how a sentence tells the outcome; it doesn't count as looked at} */
    String told() {
        return RunFailures.told(result.outcome());
    }

    private ToldStory story() {
        return new ToldStory(storyName, result.trace().steps());
    }

    /** {@return the error, caused by what the story ended with} */
    AssertionError withCause(AssertionError error) {
        result.cause().ifPresent(error::initCause);
        return error;
    }

    @Override
    public String toString() {
        return story().subject() + ": " + told();
    }
}
