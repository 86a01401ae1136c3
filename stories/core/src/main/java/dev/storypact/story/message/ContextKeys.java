package dev.storypact.story.message;

/**
 * The context keys that every story can read without anybody providing them.
 *
 * @since 0.1
 */
public final class ContextKeys {

    /** The correlation id of the session: the same for everything that one outside cause set off. */
    public static final ContextKey<String> CORRELATION_ID = ContextKey.of("correlationId", String.class);

    private ContextKeys() {}
}
