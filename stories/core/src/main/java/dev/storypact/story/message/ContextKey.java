package dev.storypact.story.message;

import java.util.Objects;
import java.util.Optional;

/**
 * Names a value of the context that stories carry along, such as the signed-in user.
 *
 * <p>The context travels with every message that a story publishes, so that the subscriber's story reads the
 * publisher's values under the same key; a {@linkplain #local() local} key's value doesn't travel. Two keys of one name
 * are the same key.
 *
 * <pre>{@code
 * static final ContextKey<UserContext> USER = ContextKey.of("user", UserContext.class);
 * }</pre>
 *
 * @param name the name, as it stands in a message
 * @param type the class that the value is decoded to
 * @param defaultValue what a read returns where nobody provided a value; without it such a read fails
 * @param <T> the type of the value
 * @since 0.1
 */
public record ContextKey<T>(String name, Class<T> type, Optional<T> defaultValue) {

    private static final String LOCAL = "local:";

    public ContextKey {
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(defaultValue, "defaultValue");
        if (name.isBlank()) {
            throw new IllegalArgumentException("a context key needs a name");
        }
    }

    /** {@return a key without a default} */
    public static <T> ContextKey<T> of(String name, Class<T> type) {
        return new ContextKey<>(name, type, Optional.empty());
    }

    /** {@return this key with a default} */
    public ContextKey<T> withDefault(T value) {
        return new ContextKey<>(name, type, Optional.of(value));
    }

    /**
     * Makes a key whose value stays within the service: the stories that a story tells read it, its messages leave it out,
     * and so do the stories that handle them. For values that are secret, large, or no JSON.
     *
     * <p>It is another key than this one: its name begins with {@code local:}. Traces show a stand-in for its value, such as
     * {@code {{local:password}}}; what a story puts of it into a result, a log entry or another action is shown there.
     */
    public ContextKey<T> local() {
        return isLocal(name) ? this : new ContextKey<>(LOCAL + name, type, defaultValue);
    }

    /** {@return what traces show for a value of this key: the value itself, or the stand-in of a local one} */
    public Object shown(Object value) {
        return shown(name, value);
    }

    /** {@return what traces show for a context value of that name: the value itself, or the stand-in of a local one} */
    public static Object shown(String name, Object value) {
        return isLocal(name) ? "{{" + name + "}}" : value;
    }

    /** {@return whether a context value of that name stays within the service} */
    public static boolean isLocal(String name) {
        return name.startsWith(LOCAL);
    }
}
