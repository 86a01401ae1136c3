package dev.storypact.story.runtime;

import java.util.Objects;
import tools.jackson.databind.JsonNode;

/**
 * One step of a trace, as JSON.
 *
 * @param number the step's number, such as {@code 3} or {@code 3.2.1}; see {@link TraceStep}
 * @param action what was asked, as {@link dev.storypact.story.action.ActionJson} writes it
 * @param outcome {@code {"success": answer}} or {@code {"failure": {"type": .., "message": ..}}}
 * @param startNanos when it was asked, in nanoseconds since the trace began
 * @param endNanos when it was answered, in nanoseconds since the trace began
 * @since 0.1
 */
public record RecordedStep(String number, JsonNode action, JsonNode outcome, long startNanos, long endNanos) {

    public RecordedStep {
        Objects.requireNonNull(number, "number");
        Objects.requireNonNull(action, "action");
        Objects.requireNonNull(outcome, "outcome");
    }
}
