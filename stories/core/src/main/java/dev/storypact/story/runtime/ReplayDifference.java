package dev.storypact.story.runtime;

import java.util.Objects;

/**
 * The first place at which a story, told again, is not as its trace.
 *
 * @param kind in which way it differs
 * @param step the number of the step, such as {@code 3} or {@code 3.2.1}; empty for the end of the story
 * @param pointer the place within the action or the outcome, as a JSON pointer (RFC 6901); empty for the whole
 * @param expected what the trace holds there, as JSON or in words
 * @param found what the story has there, as JSON or in words
 * @since 0.1
 */
public record ReplayDifference(Kind kind, String step, String pointer, String expected, String found) {

    /** In which way a story differs from its trace. */
    public enum Kind {
        /** It asks for another action. */
        OTHER_ACTION,
        /** It asks for an action where the trace has none left. */
        MORE_STEPS,
        /** It ends, or its branch does, before it asked for all that the trace holds. */
        FEWER_STEPS,
        /** It ends in another way. */
        OTHER_OUTCOME,
        /** The recorded answer can't be read as what the action is answered with. */
        UNREADABLE_ANSWER
    }

    public ReplayDifference {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(step, "step");
        Objects.requireNonNull(pointer, "pointer");
        Objects.requireNonNull(expected, "expected");
        Objects.requireNonNull(found, "found");
    }

    /** {@return where it differs, what was expected and found, and how to mend it, on several lines} */
    @Override
    public String toString() {
        return (step.isEmpty() ? "at its end" : "at step " + step) + (pointer.isEmpty() ? "" : ", " + pointer)
                + ", " + what()
                + "\n  expected: " + expected
                + "\n  found:    " + found
                + "\n  to mend:  " + remedy();
    }

    private String what() {
        return switch (kind) {
            case OTHER_ACTION -> "the story asks for another action";
            case MORE_STEPS -> "the story asks for more than the trace holds";
            case FEWER_STEPS -> "the story asks for less than the trace holds";
            case OTHER_OUTCOME -> "the story ends in another way";
            case UNREADABLE_ANSWER -> "the recorded answer is none of this action";
        };
    }

    private String remedy() {
        return kind == Kind.UNREADABLE_ANSWER
                ? "let the type read what was recorded, or record the trace again"
                : "let the story ask for what it reads (the time, random numbers, state outside of it), or record the"
                        + " trace again if the story was changed";
    }
}
