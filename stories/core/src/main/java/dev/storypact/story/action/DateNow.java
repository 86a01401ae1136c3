package dev.storypact.story.action;

import java.time.Instant;

/**
 * Tells the time.
 *
 * @since 0.1
 */
public record DateNow() implements Action<Instant> {

    /** The name of this kind of action. */
    public static final String TYPE = "Date::Now";

    private static final ResultType<Instant> RESULT_TYPE = ResultType.of(Instant.class);

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public ResultType<Instant> resultType() {
        return RESULT_TYPE;
    }

    @Override
    public boolean hasEffect() {
        return false;
    }
}
