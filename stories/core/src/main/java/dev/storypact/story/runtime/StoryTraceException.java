package dev.storypact.story.runtime;

/**
 * A trace can't be read, or belongs to another story than the one that is to be told again.
 *
 * <p>The message names the place, what was found and how to mend it.
 *
 * @since 0.1
 */
public final class StoryTraceException extends RuntimeException {

    private static final long serialVersionUID = 1;

    public StoryTraceException(String message) {
        super(message);
    }

    public StoryTraceException(String message, Throwable cause) {
        super(message, cause);
    }
}
