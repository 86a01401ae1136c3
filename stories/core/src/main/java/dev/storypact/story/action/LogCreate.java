package dev.storypact.story.action;

import java.util.Objects;
import java.util.Optional;

/**
 * Writes a log entry.
 *
 * @param level how much it matters
 * @param text for people
 * @param data for machines: anything that Jackson writes as JSON
 * @since 0.1
 */
public record LogCreate(LogLevel level, String text, Optional<Object> data) implements Action<Done> {

    /** The name of this kind of action. */
    public static final String TYPE = "Log::Create";

    public LogCreate {
        Objects.requireNonNull(level, "level");
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(data, "data");
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public ResultType<Done> resultType() {
        return ResultType.done();
    }
}
