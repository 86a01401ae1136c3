package dev.storypact.testkit;

/**
 * A story test is wrong, whatever the story does: an answer is missing, nothing asked for one, one has the wrong type, or
 * the story never ends.
 *
 * <p>It fails the test even where the story or the test caught it.
 *
 * @since 0.1
 */
public final class StoryTestError extends AssertionError {

    private static final long serialVersionUID = 1;

    public StoryTestError(String message) {
        super(message);
    }

    public StoryTestError(String message, Throwable cause) {
        super(message, cause);
    }
}
