package dev.storypact.story.action;

import java.util.List;
import java.util.Objects;

/**
 * Reads a configuration parameter of the service: a text that an operator may change between deployments.
 *
 * @param parameterName the name of the parameter
 * @since 0.1
 */
public record ConfigGetParameter(String parameterName) implements Action<String> {

    /** The name of this kind of action. */
    public static final String TYPE = "Config::GetParameter";

    /** Nobody set that parameter. */
    public static final StoryErrorType PARAMETER_NOT_FOUND = StoryErrorType.permanent(TYPE + "/ParameterNotFound");

    /** The service may not read that parameter. */
    public static final StoryErrorType ACCESS_DENIED = StoryErrorType.permanent(TYPE + "/AccessDenied");

    /** The configuration can't be reached, or is overloaded. */
    public static final StoryErrorType SERVICE_UNAVAILABLE = StoryErrorType.passing(TYPE + "/ServiceUnavailable");

    private static final List<StoryErrorType> ERROR_TYPES =
            List.of(PARAMETER_NOT_FOUND, ACCESS_DENIED, SERVICE_UNAVAILABLE);

    public ConfigGetParameter {
        Objects.requireNonNull(parameterName, "parameterName");
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public ResultType<String> resultType() {
        return ResultType.of(String.class);
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
