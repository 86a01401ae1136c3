package dev.storypact.story.runtime;

import dev.storypact.story.Outcome;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * All actions that a story asked for, in order, each with its outcome.
 *
 * @param startedAt when the telling began
 * @param steps the steps
 * @param storyName the name of the story that was told, if it has one
 * @param outcome how the story ended; absent while it is told
 * @since 0.1
 */
public record StoryTrace(
        Instant startedAt, List<TraceStep> steps, Optional<String> storyName, Optional<Outcome<?>> outcome) {

    public StoryTrace {
        Objects.requireNonNull(startedAt, "startedAt");
        steps = List.copyOf(steps);
        Objects.requireNonNull(storyName, "storyName");
        Objects.requireNonNull(outcome, "outcome");
    }

    /** Makes the trace of a story without a name that has not ended. */
    public StoryTrace(Instant startedAt, List<TraceStep> steps) {
        this(startedAt, steps, Optional.empty(), Optional.empty());
    }

    /** {@return this trace of a story of that name, which ended so} */
    StoryTrace ended(Optional<String> name, Outcome<?> end) {
        return new StoryTrace(startedAt, steps, name, Optional.of(end));
    }

    /**
     * Writes this trace as JSON, in the format {@value RecordedTrace#FORMAT}. Of a secret it shows the stand-in.
     *
     * @throws dev.storypact.story.message.StoryJsonException if what the story handled can't be written as JSON
     */
    public String toJson() {
        return RecordedTrace.of(this).toJson();
    }

    /**
     * Reads a trace that {@link #toJson} wrote.
     *
     * @throws StoryTraceException if the text is no such trace, or one of a newer format
     */
    public static RecordedTrace parse(String json) {
        return RecordedTrace.parse(json);
    }
}
