package dev.storypact.story.action;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.storypact.story.message.ContextKey;
import java.util.Objects;

/**
 * Sets one value of the context for the rest of the story.
 *
 * <p>In JSON, and so in traces, a value of a {@linkplain ContextKey#local() local} key is its stand-in, such as
 * {@code {{local:password}}}: it may be a secret, or no JSON.
 *
 * @param contextKey the key; in JSON, its name
 * @param value the value; its text shows the stand-in too
 * @since 0.1
 */
public record ContextProvide(
        @JsonIgnore ContextKey<?> contextKey, @JsonIgnore Object value) implements Action<Done> {

    /** The name of this kind of action. */
    public static final String TYPE = "Context::Provide";

    public ContextProvide {
        Objects.requireNonNull(contextKey, "contextKey");
        Objects.requireNonNull(value, "value");
    }

    /** {@return the name of the key} */
    @JsonProperty("contextKey")
    public String keyName() {
        return contextKey.name();
    }

    /** {@return the value, or the stand-in of a local one} */
    @JsonProperty("value")
    public Object shownValue() {
        return contextKey.shown(value);
    }

    @Override
    public String toString() {
        return "ContextProvide[contextKey=" + keyName() + ", value=" + shownValue() + "]";
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public ResultType<Done> resultType() {
        return ResultType.done();
    }
}
