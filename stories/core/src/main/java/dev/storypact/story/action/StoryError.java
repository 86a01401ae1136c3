package dev.storypact.story.action;

import java.util.Objects;
import java.util.Optional;

/**
 * What went wrong in a story.
 *
 * @param type the error's type, such as {@code KeyValueStore::Get/StoreNotFound}; a defect of the story itself is
 *     {@code Story/Defect}
 * @param message for people: what was found, what was allowed, how to mend it
 * @param action the action that failed, where one did
 * @since 0.1
 */
public record StoryError(String type, String message, Optional<Action<?>> action) {

    /** The type of an error that is no failed action but an exception that the story itself threw. */
    public static final String DEFECT = "Story/Defect";

    public StoryError {
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(message, "message");
        Objects.requireNonNull(action, "action");
    }

    /** {@return an error that belongs to no action} */
    public static StoryError of(String type, String message) {
        return new StoryError(type, message, Optional.empty());
    }

    /** {@return this error, at that action} */
    public StoryError at(Action<?> failed) {
        return new StoryError(type, message, Optional.of(failed));
    }

    /** {@return type and message on one line} */
    @Override
    public String toString() {
        return type + ": " + message;
    }
}
