package dev.storypact.testkit.internal.tester;

import dev.storypact.story.Outcome;
import dev.storypact.story.action.Action;
import dev.storypact.story.runtime.TraceStep;
import dev.storypact.testkit.assertion.StorySteps;
import dev.storypact.testkit.internal.message.ToldStories;
import dev.storypact.testkit.internal.message.ToldStory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The steps of one story of a test, numbered from 1. One thread at a time. */
final class LoggedStory {

    private final Optional<String> service;
    private final Optional<String> name;
    private final List<TraceStep> steps = new ArrayList<>();

    LoggedStory(Optional<String> service, Optional<String> name) {
        this.service = service;
        this.name = name;
    }

    void add(Action<?> action, Outcome<?> outcome) {
        steps.add(new TraceStep("", steps.size() + 1, action, outcome, 0, 0));
    }

    int size() {
        return steps.size();
    }

    boolean isOf(Optional<String> ofService) {
        return service.equals(ofService);
    }

    /** {@return what failures that are about it show of it} */
    ToldStory told() {
        return new ToldStory(name, steps);
    }

    /** {@return what failures show of it that are about its world} */
    ToldStories.OfService toldOfService() {
        return new ToldStories.OfService(service, told());
    }

    /** {@return its steps so far} */
    StorySteps steps() {
        return new StorySteps(service, name, steps);
    }
}
