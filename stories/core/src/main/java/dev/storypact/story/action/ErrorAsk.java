package dev.storypact.story.action;

/**
 * Asks for a story's own errors.
 *
 * @since 0.1
 */
public interface ErrorAsk extends Performer {

    /**
     * Fails with an error of the story's own.
     *
     * <pre>{@code
     * throw ask.errorThrow(OUT_OF_STOCK, "only 2 of " + sku + " are left");
     * }</pre>
     *
     * @return never, unless a test answers the action; so that the compiler knows that the story ends here
     * @throws StoryException with that error
     */
    default StoryException errorThrow(StoryErrorType error, String message) {
        var action = new ErrorThrow(error, message);
        perform(action);
        return error.exception(action, message);
    }
}
