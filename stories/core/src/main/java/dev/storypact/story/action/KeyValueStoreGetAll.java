package dev.storypact.story.action;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.Objects;

/**
 * Reads all items of a store at once, in the order of their keys; for small stores.
 *
 * @param keyValueStoreName the store
 * @param itemType the class that the items are decoded to
 * @since 0.1
 */
public record KeyValueStoreGetAll(
        String keyValueStoreName, @JsonIgnore Class<?> itemType) implements Action<List<Object>> {

    /** The name of this kind of action. */
    public static final String TYPE = "KeyValueStore::GetAll";

    /** The store can't be reached, or is overloaded. */
    public static final StoryErrorType SERVICE_UNAVAILABLE = StoryErrorType.passing(TYPE + "/ServiceUnavailable");

    private static final List<StoryErrorType> ERROR_TYPES = List.of(SERVICE_UNAVAILABLE);

    public KeyValueStoreGetAll {
        Objects.requireNonNull(keyValueStoreName, "keyValueStoreName");
        Objects.requireNonNull(itemType, "itemType");
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    @SuppressWarnings("unchecked") // the items are of that class; KeyValueStoreAsk gives them back as that
    public ResultType<List<Object>> resultType() {
        return ResultType.listOf((Class<Object>) itemType);
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
