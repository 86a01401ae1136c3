package dev.storypact.story.seed;

import dev.storypact.story.Story;
import dev.storypact.story.action.Action;
import dev.storypact.story.action.LogCreate;
import dev.storypact.story.message.MessageMetadata;
import dev.storypact.story.message.StoryJson;
import dev.storypact.story.runtime.ActionProcessor;
import dev.storypact.story.runtime.ActionProcessors;
import dev.storypact.story.runtime.PublishedMessage;
import dev.storypact.story.runtime.Simulation;
import dev.storypact.story.runtime.StoryResult;
import dev.storypact.story.runtime.StoryRuntime;
import dev.storypact.story.runtime.StorySession;
import dev.storypact.story.runtime.Subscription;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** A simulated world in which stories are told and what they publish is delivered when the test says so. */
public final class SimulatedServices {

    public static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    public static final String CORRELATION_ID = "request-7";

    private final Simulation simulation;
    private final List<Subscription> subscriptions = new ArrayList<>();
    private ActionProcessors processors;
    private int delivered;

    public SimulatedServices() {
        this(Map.of());
    }

    /** A world in which some stores have another key than {@code id}. */
    public SimulatedServices(Map<String, String> storeKeys) {
        simulation = Simulation.startingAt(START, storeKeys);
        processors = simulation.processors();
    }

    /** Performs a kind of action otherwise. */
    public <A extends Action<R>, R> SimulatedServices performing(
            Class<A> type, ActionProcessor<? super A, R> processor) {
        processors = processors.with(type, processor);
        return this;
    }

    /** The processors as they are now, for one that lets some actions through. */
    public ActionProcessors processors() {
        return processors;
    }

    public SimulatedServices subscribe(Subscription... more) {
        subscriptions.addAll(Arrays.asList(more));
        return this;
    }

    public Simulation simulation() {
        return simulation;
    }

    public Instant now() {
        return simulation.clock().now();
    }

    public <R> StoryResult<R> run(Story<R> story) {
        return run(story, StorySession.startedBy(CORRELATION_ID));
    }

    private <R> StoryResult<R> run(Story<R> story, StorySession session) {
        return StoryRuntime.simulated(processors, simulation.clock(), List.of()).run(story, session);
    }

    /** What the story returns; its error fails the test. */
    public <R> R told(Story<R> story) {
        return run(story).outcome().orThrow();
    }

    /** Hands what was published to the subscriptions until nothing is left, and returns how each handling ended. */
    public List<StoryResult<?>> deliver() {
        var results = new ArrayList<StoryResult<?>>();
        while (delivered < simulation.published().size()) {
            var published = simulation.published().get(delivered++);
            for (var subscription : subscriptions) {
                if (subscription.eventBusName().equals(published.eventBusName())
                        && subscription.filter().accepts(published.message())) {
                    results.add(run(subscription.handler().handle(published.message()), session(published)));
                }
            }
        }
        return results;
    }

    private static StorySession session(PublishedMessage published) {
        return new StorySession(
                published.message().metadataText(MessageMetadata.CORRELATION_ID).orElseThrow(),
                published.message().eventId(),
                published.depth(),
                Optional.empty(),
                new LinkedHashMap<>(published.context()));
    }

    /** All messages that a bus took, oldest first. */
    public List<PublishedMessage> published(String eventBusName) {
        return simulation.published().stream()
                .filter(published -> published.eventBusName().equals(eventBusName))
                .toList();
    }

    /** The types of all messages that a bus took, oldest first. */
    public List<String> typesOn(String eventBusName) {
        return published(eventBusName).stream()
                .map(published -> published.message().type().orElse(""))
                .toList();
    }

    /** The one message that a bus took. */
    public PublishedMessage onlyMessageOn(String eventBusName) {
        var all = published(eventBusName);
        if (all.size() != 1) {
            throw new AssertionError("expected one message on " + eventBusName + ", found " + all);
        }
        return all.get(0);
    }

    /** The items of a store, in the order of their keys, as {@link #json} reads them. */
    public List<JsonNode> items(String keyValueStoreName) {
        return simulation.items(keyValueStoreName).values().stream()
                .map(SimulatedServices::reread)
                .toList();
    }

    /** The data of a message, as {@link #json} reads it. */
    public static JsonNode dataOf(PublishedMessage published) {
        return reread(published.message().data());
    }

    /** A number that was a Java long is no other than one that was read. */
    static JsonNode reread(JsonNode tree) {
        return StoryJson.parse(StoryJson.write(tree));
    }

    /** The types of the actions that a story asked for, in order. */
    public static List<String> asked(StoryResult<?> result) {
        return result.trace().steps().stream().map(step -> step.action().type()).toList();
    }

    /** What a story logged, in order, each with its level. */
    public static List<String> logged(StoryResult<?> result) {
        return result.trace().steps().stream()
                .filter(step -> step.action() instanceof LogCreate)
                .map(step -> (LogCreate) step.action())
                .map(entry -> entry.level() + " " + entry.text())
                .toList();
    }

    /** JSON with double quotes written as single ones. */
    public static JsonNode json(String text) {
        return StoryJson.parse(text.replace('\'', '"'));
    }
}
