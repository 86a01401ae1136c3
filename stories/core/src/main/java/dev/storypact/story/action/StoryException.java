package dev.storypact.story.action;

/**
 * Thrown into a story where an action that it asked for failed.
 *
 * <p>A story may catch it, or ask with {@code attempt} and look at the outcome.
 *
 * @since 0.1
 */
public final class StoryException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient StoryError error;

    public StoryException(StoryError error) {
        super(error.toString());
        this.error = error;
    }

    public StoryException(StoryError error, Throwable cause) {
        super(error.toString(), cause);
        this.error = error;
    }

    /** {@return what went wrong} */
    public StoryError error() {
        return error;
    }
}
