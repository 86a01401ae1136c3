package dev.storypact.story.pattern;

import dev.storypact.story.Story;
import dev.storypact.story.action.Action;
import dev.storypact.story.action.LogCreate;
import dev.storypact.story.message.StoryJson;
import dev.storypact.story.runtime.ActionProcessor;
import dev.storypact.story.runtime.ActionProcessors;
import dev.storypact.story.runtime.PublishedMessage;
import dev.storypact.story.runtime.Simulation;
import dev.storypact.story.runtime.StoryResult;
import dev.storypact.story.runtime.StoryRuntime;
import dev.storypact.story.runtime.StorySession;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** A simulated world in which the stories of patterns are told; there is no test kit here. */
final class SimulatedServices {

    static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    static final String CORRELATION_ID = "request-7";

    private final Simulation simulation;
    private ActionProcessors processors;

    SimulatedServices() {
        simulation = Simulation.startingAt(START, Map.of());
        processors = simulation.processors();
    }

    /** Performs a kind of action otherwise. */
    <A extends Action<R>, R> SimulatedServices performing(Class<A> type, ActionProcessor<? super A, R> processor) {
        processors = processors.with(type, processor);
        return this;
    }

    /** The processors as they are now, for one that lets some actions through. */
    ActionProcessors processors() {
        return processors;
    }

    Simulation simulation() {
        return simulation;
    }

    Instant now() {
        return simulation.clock().now();
    }

    <R> StoryResult<R> run(Story<R> story) {
        return StoryRuntime.simulated(processors, simulation.clock(), List.of())
                .run(story, StorySession.startedBy(CORRELATION_ID));
    }

    /** What the story returns; its error fails the test. */
    <R> R told(Story<R> story) {
        return run(story).outcome().orThrow();
    }

    /** All messages that a bus took, oldest first. */
    List<PublishedMessage> published(String eventBusName) {
        return simulation.published().stream()
                .filter(published -> published.eventBusName().equals(eventBusName))
                .toList();
    }

    /** The types of all messages that a bus took, oldest first. */
    List<String> typesOn(String eventBusName) {
        return published(eventBusName).stream()
                .map(published -> published.message().type().orElse(""))
                .toList();
    }

    /** The one message that a bus took. */
    PublishedMessage onlyMessageOn(String eventBusName) {
        var all = published(eventBusName);
        if (all.size() != 1) {
            throw new AssertionError("expected one message on " + eventBusName + ", found " + all);
        }
        return all.get(0);
    }

    /** The items of a store, in the order of their keys, as {@link #json} reads them. */
    List<JsonNode> items(String keyValueStoreName) {
        return simulation.items(keyValueStoreName).values().stream()
                .map(SimulatedServices::reread)
                .toList();
    }

    /** The data of a message, as {@link #json} reads it. */
    static JsonNode dataOf(PublishedMessage published) {
        return reread(published.message().data());
    }

    /** A number that was a Java long is no other than one that was read. */
    static JsonNode reread(JsonNode tree) {
        return StoryJson.parse(StoryJson.write(tree));
    }

    /** The types of the actions that a story asked for, in order. */
    static List<String> asked(StoryResult<?> result) {
        return result.trace().steps().stream().map(step -> step.action().type()).toList();
    }

    /** What a story logged, in order, each with its level. */
    static List<String> logged(StoryResult<?> result) {
        return result.trace().steps().stream()
                .filter(step -> step.action() instanceof LogCreate)
                .map(step -> (LogCreate) step.action())
                .map(entry -> entry.level() + " " + entry.text())
                .toList();
    }

    /** JSON with double quotes written as single ones. */
    static JsonNode json(String text) {
        return StoryJson.parse(text.replace('\'', '"'));
    }
}
