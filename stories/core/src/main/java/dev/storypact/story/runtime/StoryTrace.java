package dev.storypact.story.runtime;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * All actions that a story asked for, in order, each with its outcome.
 *
 * @param startedAt when the telling began
 * @param steps the steps
 * @since 0.1
 */
public record StoryTrace(Instant startedAt, List<TraceStep> steps) {

    public StoryTrace {
        Objects.requireNonNull(startedAt, "startedAt");
        steps = List.copyOf(steps);
    }
}
