package dev.storypact.story.action;

import java.util.List;
import java.util.Objects;

/**
 * Removes an item; does nothing where there is none.
 *
 * @param keyValueStoreName the store
 * @param key the item's key
 * @since 0.1
 */
public record KeyValueStoreDelete(String keyValueStoreName, String key) implements Action<Done> {

    /** The name of this kind of action. */
    public static final String TYPE = "KeyValueStore::Delete";

    /** The store can't be reached, or is overloaded. */
    public static final StoryErrorType SERVICE_UNAVAILABLE = StoryErrorType.passing(TYPE + "/ServiceUnavailable");

    private static final List<StoryErrorType> ERROR_TYPES = List.of(SERVICE_UNAVAILABLE);

    public KeyValueStoreDelete {
        Objects.requireNonNull(keyValueStoreName, "keyValueStoreName");
        Objects.requireNonNull(key, "key");
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public ResultType<Done> resultType() {
        return ResultType.done();
    }

    @Override
    public List<StoryErrorType> errorTypes() {
        return ERROR_TYPES;
    }
}
