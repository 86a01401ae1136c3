package dev.storypact.story.message;

/**
 * The names in a message's metadata that have a meaning of their own.
 *
 * <p>A delivered message carries all of them but {@link #VERSION}, which only the publisher can know: what was absent
 * at publishing was filled in by the event bus.
 *
 * @since 0.1
 */
public final class MessageMetadata {

    /** Text; the same on every delivery of one event. */
    public static final String EVENT_ID = "eventId";

    /** Text; when the event was published, ISO 8601 in UTC. */
    public static final String TIMESTAMP = "timestamp";

    /** Text; the same for everything that one outside cause set off. */
    public static final String CORRELATION_ID = "correlationId";

    /** Text; the id of the event whose handling published this one. Absent on the first of a chain. */
    public static final String CAUSATION_ID = "causationId";

    /** Text; the version of the event's schema, such as {@code 1.0}. */
    public static final String VERSION = "version";

    /** Text; the name of the story that published the event. */
    public static final String STORY = "story";

    private MessageMetadata() {}
}
