package dev.storypact.story.action;

import java.util.List;
import java.util.Objects;

/**
 * Ends the story with an error of its own, unless it catches it: the action always fails, with the error that it names.
 *
 * @param error what goes wrong, such as {@code StoryErrorType.permanent("Orders/OutOfStock")}
 * @param message for people: what was found, what was allowed, how to mend it
 * @since 0.1
 */
public record ErrorThrow(StoryErrorType error, String message) implements Action<Done> {

    /** The name of this kind of action. */
    public static final String TYPE = "Error::Throw";

    public ErrorThrow {
        Objects.requireNonNull(error, "error");
        Objects.requireNonNull(message, "message");
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public ResultType<Done> resultType() {
        return ResultType.done();
    }

    /** {@return the one error that it names} */
    @Override
    public List<StoryErrorType> errorTypes() {
        return List.of(error);
    }

    @Override
    public boolean hasEffect() {
        return false;
    }
}
