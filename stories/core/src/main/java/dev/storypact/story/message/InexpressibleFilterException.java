package dev.storypact.story.message;

/**
 * A platform can't express a part of a filter; nothing is ever put in its place.
 *
 * @since 0.1
 */
public final class InexpressibleFilterException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String part;

    /**
     * @param platform the platform, such as {@code EventBridge}
     * @param part the part of the filter, as it prints itself
     * @param why why the platform can't express it, and how to mend it
     */
    public InexpressibleFilterException(String platform, String part, String why) {
        super(platform + " can't express the filter '" + part + "': " + why);
        this.part = part;
    }

    /** {@return the part of the filter that can't be expressed, as it prints itself} */
    public String part() {
        return part;
    }
}
