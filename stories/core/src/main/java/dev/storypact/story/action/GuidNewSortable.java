package dev.storypact.story.action;

/**
 * Makes a new unique id that sorts by its time of making: a UUID of version 7 (RFC 9562, section 5.7).
 *
 * @since 0.1
 */
public record GuidNewSortable() implements Action<String> {

    /** The name of this kind of action. */
    public static final String TYPE = "Guid::NewSortable";

    private static final ResultType<String> RESULT_TYPE = ResultType.of(String.class);

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public ResultType<String> resultType() {
        return RESULT_TYPE;
    }

    @Override
    public boolean hasEffect() {
        return false;
    }
}
