package dev.storypact.story.action;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.Objects;

/**
 * Reads the items of a store page by page, in no order that a story may rely on, and keeps those that meet conditions.
 *
 * <p>Unlike {@link KeyValueStoreQuery} it uses no index: a platform reads every item.
 *
 * @param keyValueStoreName the store
 * @param query which items and how many; without an order
 * @param itemType the class that the items are decoded to
 * @since 0.1
 */
public record KeyValueStoreScan(
        String keyValueStoreName,
        KeyValueQuery query,
        @JsonIgnore Class<?> itemType) implements Action<Page<Object>> {

    /** The name of this kind of action. */
    public static final String TYPE = "KeyValueStore::Scan";

    /** The page key comes from no page of this scan. */
    public static final StoryErrorType INVALID_PAGE_KEY = StoryErrorType.permanent(TYPE + "/InvalidPageKey");

    /** The store can't be reached, or is overloaded. */
    public static final StoryErrorType SERVICE_UNAVAILABLE = StoryErrorType.passing(TYPE + "/ServiceUnavailable");

    private static final List<StoryErrorType> ERROR_TYPES = List.of(INVALID_PAGE_KEY, SERVICE_UNAVAILABLE);

    public KeyValueStoreScan {
        Objects.requireNonNull(keyValueStoreName, "keyValueStoreName");
        Objects.requireNonNull(query, "query");
        Objects.requireNonNull(itemType, "itemType");
        if (query.sort().isPresent()) {
            throw new IllegalArgumentException("a scan of '" + keyValueStoreName + "' has no order, it can't be by '"
                    + query.sort().get().key() + "': query the store instead");
        }
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public ResultType<Page<Object>> resultType() {
        return ResultType.parametric(Page.class, itemType);
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
