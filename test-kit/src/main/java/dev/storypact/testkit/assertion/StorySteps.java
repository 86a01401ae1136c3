package dev.storypact.testkit.assertion;

import dev.storypact.story.runtime.TraceStep;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The steps of one story that was told, stepped or made for a delivered message, as failures of assertions on its world show them.
 *
 * @param service the service of the world that it belongs to, if there are several
 * @param storyName the name that it was given; the story of a delivered message has the name of the subscription
 * @param steps its steps so far, oldest first
 * @since 0.1
 */
public record StorySteps(Optional<String> service, Optional<String> storyName, List<TraceStep> steps) {

    public StorySteps {
        Objects.requireNonNull(service, "service");
        Objects.requireNonNull(storyName, "storyName");
        steps = List.copyOf(steps);
    }
}
