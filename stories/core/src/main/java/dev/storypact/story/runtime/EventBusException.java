package dev.storypact.story.runtime;

import dev.storypact.story.action.StoryErrorType;

/**
 * An event bus did not accept messages; the story that published them sees the error type.
 *
 * @since 0.1
 */
public final class EventBusException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String description;
    private final transient StoryErrorType type;

    /**
     * @param type one of the error types of {@link dev.storypact.story.action.EventBusSendMessages}
     * @param description for people: what was found, what was allowed, how to mend it
     */
    public EventBusException(StoryErrorType type, String description) {
        super(description);
        this.description = description;
        this.type = type;
    }

    /** {@return what went wrong, for programs} */
    public StoryErrorType type() {
        return type;
    }

    /** {@return what went wrong, for people} */
    public String description() {
        return description;
    }
}
