package dev.storypact.story.action;

import java.util.List;
import java.util.Objects;

/**
 * Stores an item if the one that the store holds under its key is as expected: an optimistic lock.
 *
 * <p>A conflict stays a conflict for the same item, so it is not retried by itself: read the item again and decide anew, for instance with a retry of
 * both that names {@link #CONFLICT} ({@code policy.retryingAlso(KeyValueStoreUpsertIf.CONFLICT)}).
 *
 * @param keyValueStoreName the store
 * @param item the item: anything that Jackson writes as a JSON object
 * @param expected what must be true of the stored item
 * @since 0.1
 */
public record KeyValueStoreUpsertIf(String keyValueStoreName, Object item, KeyValueExpectation expected)
        implements Action<Object> {

    /** The name of this kind of action. */
    public static final String TYPE = "KeyValueStore::UpsertIf";

    /** The stored item is not as expected: somebody else stored it. */
    public static final StoryErrorType CONFLICT = StoryErrorType.permanent(TYPE + "/Conflict");

    /** An item has no key, or can't be written as a JSON object. */
    public static final StoryErrorType INVALID_ITEM = StoryErrorType.permanent(TYPE + "/InvalidItem");

    /** The store can't be reached, or is overloaded. */
    public static final StoryErrorType SERVICE_UNAVAILABLE = StoryErrorType.passing(TYPE + "/ServiceUnavailable");

    private static final List<StoryErrorType> ERROR_TYPES = List.of(CONFLICT, INVALID_ITEM, SERVICE_UNAVAILABLE);

    public KeyValueStoreUpsertIf {
        Objects.requireNonNull(keyValueStoreName, "keyValueStoreName");
        Objects.requireNonNull(item, "item");
        Objects.requireNonNull(expected, "expected");
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
