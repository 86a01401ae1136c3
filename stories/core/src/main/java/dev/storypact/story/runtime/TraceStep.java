package dev.storypact.story.runtime;

import dev.storypact.story.Outcome;
import dev.storypact.story.action.Action;
import java.util.Objects;

/**
 * One action that a story asked for, and how it ended.
 *
 * @param number counts the steps of the story, from 1
 * @param action what was asked
 * @param outcome the answer or the error
 * @param startNanos when it was asked, in nanoseconds since the trace began
 * @param endNanos when it was answered, in nanoseconds since the trace began
 * @since 0.1
 */
public record TraceStep(int number, Action<?> action, Outcome<?> outcome, long startNanos, long endNanos) {

    public TraceStep {
        Objects.requireNonNull(action, "action");
        Objects.requireNonNull(outcome, "outcome");
    }
}
