package dev.storypact.story.action;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.Objects;

/**
 * Reads the items of a store that meet conditions, page by page.
 *
 * @param keyValueStoreName the store
 * @param query which items, in which order, how many
 * @param itemType the class that the items are decoded to
 * @since 0.1
 */
public record KeyValueStoreQuery(
        String keyValueStoreName,
        KeyValueQuery query,
        @JsonIgnore Class<?> itemType) implements Action<Page<Object>> {

    /** The name of this kind of action. */
    public static final String TYPE = "KeyValueStore::Query";

    /** The page key comes from no page of this query. */
    public static final StoryErrorType INVALID_PAGE_KEY = StoryErrorType.permanent(TYPE + "/InvalidPageKey");

    /** The store can't be reached, or is overloaded. */
    public static final StoryErrorType SERVICE_UNAVAILABLE = StoryErrorType.passing(TYPE + "/ServiceUnavailable");

    private static final List<StoryErrorType> ERROR_TYPES = List.of(INVALID_PAGE_KEY, SERVICE_UNAVAILABLE);

    public KeyValueStoreQuery {
        Objects.requireNonNull(keyValueStoreName, "keyValueStoreName");
        Objects.requireNonNull(query, "query");
        Objects.requireNonNull(itemType, "itemType");
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
