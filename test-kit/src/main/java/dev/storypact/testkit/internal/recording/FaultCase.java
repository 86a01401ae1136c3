package dev.storypact.testkit.internal.recording;

import java.util.Arrays;
import java.util.Objects;

/**
 * One step of a test that fails in one way.
 *
 * @param step the number of the step, counted over all that the test tells, such as {@code 3} or {@code 3.2.1}; has no hyphen
 * @param errorType the full name of the error type, such as {@code KeyValueStore::Upsert/ServiceUnavailable}
 * @param timing whether the step's effect happens all the same
 */
public record FaultCase(String step, String errorType, FaultTiming timing) {

    public FaultCase {
        Objects.requireNonNull(timing, "timing");
        if (step.isEmpty() || step.indexOf('-') >= 0) {
            throw new IllegalArgumentException("a step is a number such as 3 or 3.2.1, not '" + step + "'");
        }
        if (errorType.indexOf('/') < 1) {
            throw new IllegalArgumentException(
                    "an error type is named by its action and the error, such as Payment::Charge/Declined, not '"
                            + errorType + "'");
        }
    }

    /** {@return the case that {@link #id()} gave this text for} */
    public static FaultCase parse(String id) {
        String[] parts = id.split("-", 3);
        if (parts.length < 3) {
            throw new IllegalArgumentException(unreadable(id));
        }
        FaultTiming timing = Arrays.stream(FaultTiming.values())
                .filter(candidate -> candidate.word().equals(parts[1]))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(unreadable(id)));
        return new FaultCase(parts[0], parts[2], timing);
    }

    /** {@return the text that carries all facts of this case, such as {@code 3-before-KeyValueStore::Upsert/Conflict}} */
    public String id() {
        return step + "-" + timing.word() + "-" + errorType;
    }

    /** {@return what a report calls this case} */
    public String displayName() {
        int slash = errorType.lastIndexOf('/');
        String action = errorType.substring(0, slash);
        String error = errorType.substring(slash + 1);
        return "step " + step + ", " + action + " fails with " + error + ", " + timing.word() + " its effect";
    }

    private static String unreadable(String id) {
        return "'" + id
                + "' is not the id of a fault: expected <step>-before-<error type> or <step>-after-<error type>,"
                + " such as 3-before-KeyValueStore::Upsert/Conflict";
    }
}
