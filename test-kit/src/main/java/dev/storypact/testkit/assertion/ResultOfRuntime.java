package dev.storypact.testkit.assertion;

import dev.storypact.schema.SchemaRegistry;
import dev.storypact.story.Outcome;
import dev.storypact.story.action.EventBusSendMessages;
import dev.storypact.story.action.StoryError;
import dev.storypact.story.message.EventBusMessage;
import dev.storypact.story.message.StoryJson;
import dev.storypact.story.runtime.PublishedMessage;
import dev.storypact.story.runtime.StoryResult;
import dev.storypact.story.runtime.StoryTrace;
import dev.storypact.story.runtime.TraceStep;
import dev.storypact.testkit.internal.message.RunFailures;
import dev.storypact.testkit.internal.message.ToldStory;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** What a runtime knows of a story, for assertions. */
record ResultOfRuntime<R>(StoryResult<R> told) implements StoryRun<R> {

    @Override
    public Optional<String> storyName() {
        return told.trace().storyName();
    }

    @Override
    public Outcome<R> outcome() {
        return told.outcome();
    }

    @Override
    public R result() {
        if (told.outcome() instanceof Outcome.Failure<R> failure) {
            throw new AssertionError(RunFailures.failed(story(), failure.error(), thrownAt(), "it returns"));
        }
        return told.outcome().orThrow();
    }

    @Override
    public StoryError error() {
        if (told.outcome() instanceof Outcome.Failure<R> failure) {
            return failure.error();
        }
        throw new AssertionError(RunFailures.returned(story(), told.outcome().orThrow(), "it fails"));
    }

    private ToldStory story() {
        return new ToldStory(storyName(), trace().steps());
    }

    @Override
    public Optional<Throwable> cause() {
        return told.cause();
    }

    @Override
    public Optional<StackTraceElement> thrownAt() {
        return told.thrownAt();
    }

    @Override
    public StoryTrace trace() {
        return told.trace();
    }

    @Override
    public List<PublishedMessage> published() {
        return told.trace().steps().stream()
                .filter(step -> step.outcome().isSuccess())
                .map(TraceStep::action)
                .filter(EventBusSendMessages.class::isInstance)
                .flatMap(sending -> messages((EventBusSendMessages) sending))
                .toList();
    }

    private Stream<PublishedMessage> messages(EventBusSendMessages sending) {
        Map<String, JsonNode> context = sending.context().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> StoryJson.toTree(entry.getValue())));
        return sending.eventBusMessages().stream()
                .map(message -> new PublishedMessage(
                        sending.eventBusName(),
                        json(message),
                        context,
                        told.session().depth() + 1));
    }

    private static EventBusMessage<JsonNode> json(EventBusMessage<?> message) {
        return message.withData(StoryJson.toTree(message.data()));
    }

    @Override
    public Optional<SchemaRegistry> schemas() {
        return Optional.empty();
    }
}
