package dev.storypact.story.action;

import java.util.List;
import java.util.Objects;

/**
 * Stores items, each replacing the one of the same key: all of them, or none.
 *
 * @param keyValueStoreName the store
 * @param items the items, in the order in which they are stored: anything that Jackson writes as a JSON object
 * @since 0.1
 */
public record KeyValueStoreUpsertMany(String keyValueStoreName, List<Object> items) implements Action<Done> {

    /** The name of this kind of action. */
    public static final String TYPE = "KeyValueStore::UpsertMany";

    /** An item has no key, or can't be written as a JSON object. */
    public static final StoryErrorType INVALID_ITEM = StoryErrorType.permanent(TYPE + "/InvalidItem");

    /** The store can't be reached, or is overloaded. */
    public static final StoryErrorType SERVICE_UNAVAILABLE = StoryErrorType.passing(TYPE + "/ServiceUnavailable");

    private static final List<StoryErrorType> ERROR_TYPES = List.of(INVALID_ITEM, SERVICE_UNAVAILABLE);

    public KeyValueStoreUpsertMany {
        Objects.requireNonNull(keyValueStoreName, "keyValueStoreName");
        items = List.copyOf(items);
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
