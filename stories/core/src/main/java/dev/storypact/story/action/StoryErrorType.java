package dev.storypact.story.action;

import java.util.Objects;

/**
 * A way in which an action can fail.
 *
 * @param name the action's type and the error, such as {@code EventBus::SendMessages/BusNotFound}
 * @param retryable whether the same action, asked again later, can succeed
 * @since 0.1
 */
public record StoryErrorType(String name, boolean retryable) {

    public StoryErrorType {
        Objects.requireNonNull(name, "name");
        if (name.indexOf('/') < 1) {
            throw new IllegalArgumentException(
                    "an error type is named by its action and the error, such as Payment::Charge/Declined, not '" + name
                            + "'");
        }
    }

    /** {@return an error that stays until somebody mends its cause} */
    public static StoryErrorType permanent(String name) {
        return new StoryErrorType(name, false);
    }

    /** {@return an error that can pass by itself} */
    public static StoryErrorType passing(String name) {
        return new StoryErrorType(name, true);
    }

    /** {@return the exception that a processor throws to fail the action in this way} */
    public StoryException exception(Action<?> action, String message) {
        return new StoryException(StoryError.of(name, message).at(action));
    }
}
