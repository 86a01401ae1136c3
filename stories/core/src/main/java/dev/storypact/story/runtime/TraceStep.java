package dev.storypact.story.runtime;

import dev.storypact.story.Outcome;
import dev.storypact.story.action.Action;
import java.util.Objects;

/**
 * One action that a story asked for, and how it ended.
 *
 * <p>Steps are counted from 1. A parallel block counts as one; within it, {@code 3.2.1} is the first step of the second branch
 * of the block that is step 3.
 *
 * @param branch the branch that asked, such as {@code 3.2}; empty outside of parallel blocks
 * @param index counts the steps of the branch, from 1
 * @param action what was asked
 * @param outcome the answer or the error
 * @param startNanos when it was asked, in nanoseconds since the trace began
 * @param endNanos when it was answered, in nanoseconds since the trace began
 * @since 0.1
 */
public record TraceStep(
        String branch, int index, Action<?> action, Outcome<?> outcome, long startNanos, long endNanos) {

    public TraceStep {
        Objects.requireNonNull(branch, "branch");
        Objects.requireNonNull(action, "action");
        Objects.requireNonNull(outcome, "outcome");
    }

    /** {@return the step's number, such as {@code 3} or {@code 3.2.1}; unique within its trace} */
    public String number() {
        return branch.isEmpty() ? Integer.toString(index) : branch + "." + index;
    }
}
