package dev.storypact.story.action;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.Objects;

/**
 * Reads a global of the service: a value that was fixed when the service was put together, of any type.
 *
 * @param globalName the name of the global
 * @param valueType the class that the value is decoded to
 * @since 0.1
 */
public record ConfigGetGlobal(String globalName, @JsonIgnore Class<?> valueType) implements Action<Object> {

    /** The name of this kind of action. */
    public static final String TYPE = "Config::GetGlobal";

    /** There is no global of that name. */
    public static final StoryErrorType GLOBAL_NOT_FOUND = StoryErrorType.permanent(TYPE + "/GlobalNotFound");

    /** The global is none of that class. */
    public static final StoryErrorType WRONG_TYPE = StoryErrorType.permanent(TYPE + "/WrongType");

    private static final List<StoryErrorType> ERROR_TYPES = List.of(GLOBAL_NOT_FOUND, WRONG_TYPE);

    public ConfigGetGlobal {
        Objects.requireNonNull(globalName, "globalName");
        Objects.requireNonNull(valueType, "valueType");
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    @SuppressWarnings("unchecked") // the answer is an instance of that class; ConfigAsk gives it back as that
    public ResultType<Object> resultType() {
        return ResultType.of((Class<Object>) valueType);
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
