package dev.storypact.story.action;

import java.util.List;
import java.util.Objects;

/**
 * Reads a secret of the service, such as a password.
 *
 * <p>A trace records the stand-in of the {@link Secret}, never the secret itself.
 *
 * @param secretName the name of the secret
 * @since 0.1
 */
public record ConfigGetSecret(String secretName) implements Action<Secret> {

    /** The name of this kind of action. */
    public static final String TYPE = "Config::GetSecret";

    /** There is no secret of that name. */
    public static final StoryErrorType SECRET_NOT_FOUND = StoryErrorType.permanent(TYPE + "/SecretNotFound");

    /** The service may not read that secret. */
    public static final StoryErrorType ACCESS_DENIED = StoryErrorType.permanent(TYPE + "/AccessDenied");

    /** The store of secrets can't be reached, or is overloaded. */
    public static final StoryErrorType SERVICE_UNAVAILABLE = StoryErrorType.passing(TYPE + "/ServiceUnavailable");

    private static final List<StoryErrorType> ERROR_TYPES =
            List.of(SECRET_NOT_FOUND, ACCESS_DENIED, SERVICE_UNAVAILABLE);

    public ConfigGetSecret {
        Objects.requireNonNull(secretName, "secretName");
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public ResultType<Secret> resultType() {
        return ResultType.of(Secret.class);
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
