package dev.storypact.story.action;

import java.util.List;
import java.util.Objects;

/**
 * Stores an item, replacing the one of the same key.
 *
 * <p>The key is the item's component {@code id}, or the one that was declared for that store.
 *
 * @param keyValueStoreName the store
 * @param item the item: anything that Jackson writes as a JSON object
 * @since 0.1
 */
public record KeyValueStoreUpsert(String keyValueStoreName, Object item) implements Action<Object> {

    /** The name of this kind of action. */
    public static final String TYPE = "KeyValueStore::Upsert";

    /** The item has no key, or can't be written as a JSON object. */
    public static final StoryErrorType INVALID_ITEM = StoryErrorType.permanent(TYPE + "/InvalidItem");

    /** The store can't be reached, or is overloaded. */
    public static final StoryErrorType SERVICE_UNAVAILABLE = StoryErrorType.passing(TYPE + "/ServiceUnavailable");

    private static final List<StoryErrorType> ERROR_TYPES = List.of(INVALID_ITEM, SERVICE_UNAVAILABLE);

    public KeyValueStoreUpsert {
        Objects.requireNonNull(keyValueStoreName, "keyValueStoreName");
        Objects.requireNonNull(item, "item");
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    @SuppressWarnings("unchecked") // the answer is the item; KeyValueStoreAsk gives it back as that
    public ResultType<Object> resultType() {
        return (ResultType<Object>) (ResultType<?>) ResultType.of(item.getClass());
    }

    @Override
    public List<StoryErrorType> errorTypes() {
        return ERROR_TYPES;
    }
}
