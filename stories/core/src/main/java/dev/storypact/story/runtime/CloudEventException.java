package dev.storypact.story.runtime;

/**
 * A text is no CloudEvents 1.0 event, or a message can't be written as one.
 *
 * @since 0.1
 */
public final class CloudEventException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String attribute;

    /**
     * @param attribute the attribute that is wrong
     * @param problem what was found and what is allowed
     */
    public CloudEventException(String attribute, String problem) {
        super("CloudEvents attribute '" + attribute + "': " + problem);
        this.attribute = attribute;
    }

    /** {@return the attribute that is wrong} */
    public String attribute() {
        return attribute;
    }
}
