package dev.storypact.story.runtime;

import dev.storypact.story.message.StoryJson;
import dev.storypact.story.runtime.internal.TraceCodec;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * A trace as JSON: what {@link StoryTrace#toJson} writes, and what a {@link StoryReplayer} tells a story against.
 *
 * <p>The format is named {@value #FORMAT}; its JSON Schema is the resource {@value #SCHEMA_RESOURCE} beside this class. A reader
 * skips properties that it doesn't know; a change that it could not skip gets another number.
 *
 * <p>Of a secret that a step answered, the trace holds the stand-in alone, wherever it turns up in a text of the same trace. A
 * text that was computed of it otherwise, such as a hash, is not recognised. Values of local context keys are stand-ins too; a
 * replay reads those that the story provided.
 *
 * @param format {@value #FORMAT}
 * @param story the name of the story that was told, if it has one
 * @param startedAt when the telling began
 * @param steps the steps, those of a parallel block branch by branch
 * @param outcome how the story ended, as in {@link RecordedStep#outcome}; absent if it had not ended
 * @since 0.1
 */
public record RecordedTrace(
        String format,
        Optional<String> story,
        Instant startedAt,
        List<RecordedStep> steps,
        Optional<JsonNode> outcome) {

    /** The name of the format, with its version. */
    public static final String FORMAT = "storypact-trace/1";

    /** The name of the JSON Schema of the format, a resource beside this class. */
    public static final String SCHEMA_RESOURCE = "storypact-trace-1.schema.json";

    public RecordedTrace {
        Objects.requireNonNull(format, "format");
        Objects.requireNonNull(story, "story");
        Objects.requireNonNull(startedAt, "startedAt");
        steps = List.copyOf(steps);
        Objects.requireNonNull(outcome, "outcome");
    }

    /**
     * Makes the JSON form of a trace.
     *
     * @throws dev.storypact.story.message.StoryJsonException if what the story handled can't be written as JSON
     */
    public static RecordedTrace of(StoryTrace trace) {
        return TraceCodec.recorded(trace);
    }

    /**
     * Reads a trace.
     *
     * @throws StoryTraceException if the text is no trace, or one of a newer format; the message names the place
     */
    public static RecordedTrace parse(String json) {
        return TraceCodec.parsed(json);
    }

    /** {@return this trace as JSON text} */
    public String toJson() {
        return StoryJson.writePretty(StoryJson.toTree(this));
    }
}
