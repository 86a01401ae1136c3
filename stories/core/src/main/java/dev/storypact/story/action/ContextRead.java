package dev.storypact.story.action;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.storypact.story.message.ContextKey;
import java.util.List;
import java.util.Objects;

/**
 * Tells one value of the context.
 *
 * @param contextKey the key; in JSON, its name
 * @since 0.1
 */
public record ContextRead(@JsonIgnore ContextKey<?> contextKey) implements Action<Object> {

    /** The name of this kind of action. */
    public static final String TYPE = "Context::Read";

    /** Nobody provided a value, and the key has no default. */
    public static final StoryErrorType NOT_PROVIDED = StoryErrorType.permanent(TYPE + "/NotProvided");

    /** The value that was provided is none of the key's type. */
    public static final StoryErrorType WRONG_TYPE = StoryErrorType.permanent(TYPE + "/WrongType");

    private static final List<StoryErrorType> ERROR_TYPES = List.of(NOT_PROVIDED, WRONG_TYPE);

    public ContextRead {
        Objects.requireNonNull(contextKey, "contextKey");
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
    @SuppressWarnings("unchecked") // the answer is an instance of the key's class; ContextAsk gives it back as that
    public ResultType<Object> resultType() {
        return (ResultType<Object>) (ResultType<?>) ResultType.of(contextKey.type());
    }

    @Override
    public List<StoryErrorType> errorTypes() {
        return ERROR_TYPES;
    }

    @Override
    public boolean hasEffect() {
        return false;
    }
}
