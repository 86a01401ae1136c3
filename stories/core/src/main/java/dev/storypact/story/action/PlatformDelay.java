package dev.storypact.story.action;

import java.time.Duration;
import java.util.List;
import java.util.Objects;

/**
 * Waits.
 *
 * @param duration how long; not negative
 * @since 0.1
 */
public record PlatformDelay(Duration duration) implements Action<Done> {

    /** The name of this kind of action. */
    public static final String TYPE = "Platform::Delay";

    /** The waiting thread was interrupted. */
    public static final StoryErrorType INTERRUPTED = StoryErrorType.permanent(TYPE + "/Interrupted");

    private static final List<StoryErrorType> ERROR_TYPES = List.of(INTERRUPTED);

    /** The longest delay; a wait for longer belongs into a schedule, not into a story. */
    public static final Duration LONGEST = Duration.ofDays(365);

    public PlatformDelay {
        Objects.requireNonNull(duration, "duration");
        if (duration.isNegative() || duration.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(
                    "a delay is not negative and at most " + LONGEST.toDays() + " days: " + duration);
        }
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public ResultType<Done> resultType() {
        return ResultType.done();
    }

    @Override
    public List<StoryErrorType> errorTypes() {
        return ERROR_TYPES;
    }

    /** Waiting changes nothing outside. */
    @Override
    public boolean hasEffect() {
        return false;
    }
}
