package dev.storypact.testkit.internal.tester;

import dev.storypact.story.Outcome;
import dev.storypact.story.action.Action;
import dev.storypact.story.runtime.TraceStep;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All steps of a test, of told and of stepped stories, numbered through. One thread at a time. */
public final class StepLog {

    /**
     * One step.
     *
     * @param step the step, its number counted over the whole test
     * @param told whether its story was told, not stepped
     */
    public record Entry(TraceStep step, boolean told) {}

    private final List<Entry> entries = new ArrayList<>();
    private final List<LoggedStory> stories = new ArrayList<>();
    private @Nullable LoggedStory latest; // absent until a story begins
    private int begun;

    /** {@return the place for the steps of a story of that service and that name} */
    LoggedStory story(Optional<String> service, Optional<String> name) {
        var story = new LoggedStory(service, name);
        stories.add(story);
        latest = story;
        return story;
    }

    /** Notes that a story goes on, after another one perhaps. */
    void goesOn(LoggedStory story) {
        latest = story;
    }

    /** {@return the story that went on last, told or stepped; none if none began} */
    Optional<LoggedStory> latest() {
        return Optional.ofNullable(latest);
    }

    /** {@return the stories, in the order in which they began} */
    List<LoggedStory> stories() {
        return List.copyOf(stories);
    }

    /** {@return the number of a step that begins now} */
    int begin() {
        return ++begun;
    }

    /** Adds a step of a told story. */
    void told(int number, Action<?> action, Outcome<?> outcome) {
        entries.add(new Entry(new TraceStep("", number, action, outcome, 0, 0), true));
    }

    /** Adds a step of a stepped story. */
    void stepped(int number, Action<?> action, Outcome<?> outcome) {
        entries.add(new Entry(new TraceStep("", number, action, outcome, 0, 0), false));
    }

    /** {@return the steps that have ended, in that order} */
    public List<Entry> entries() {
        return List.copyOf(entries);
    }
}
