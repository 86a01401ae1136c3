package dev.storypact.story.action;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.storypact.story.message.ContextKey;
import java.util.Objects;

/**
 * Sets one value of the context for the rest of the story.
 *
 * @param contextKey the key; in JSON, its name
 * @param value the value
 * @since 0.1
 */
public record ContextProvide(@JsonIgnore ContextKey<?> contextKey, Object value) implements Action<Done> {

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

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public ResultType<Done> resultType() {
        return ResultType.done();
    }
}
