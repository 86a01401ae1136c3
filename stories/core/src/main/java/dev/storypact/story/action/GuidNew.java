package dev.storypact.story.action;

/**
 * Makes a new unique id: a random UUID (RFC 9562, version 4).
 *
 * @since 0.1
 */
public record GuidNew() implements Action<String> {

    /** The name of this kind of action. */
    public static final String TYPE = "Guid::New";

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
