package dev.storypact.story.action;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Changes some components of a stored item and tells the item as it is then.
 *
 * @param keyValueStoreName the store
 * @param key the item's key
 * @param updates the new values, by the name of the component
 * @param itemType the class that the changed item is decoded to
 * @since 0.1
 */
public record KeyValueStoreUpdate(
        String keyValueStoreName,
        String key,
        Map<String, Object> updates,
        @JsonIgnore Class<?> itemType) implements Action<Object> {

    /** The name of this kind of action. */
    public static final String TYPE = "KeyValueStore::Update";

    /** The store has no item of that key. */
    public static final StoryErrorType ITEM_NOT_FOUND = StoryErrorType.permanent(TYPE + "/ItemNotFound");

    /** The changed item can't be read as an item of that class, or its key would change. */
    public static final StoryErrorType INVALID_ITEM = StoryErrorType.permanent(TYPE + "/InvalidItem");

    /** The store can't be reached, or is overloaded. */
    public static final StoryErrorType SERVICE_UNAVAILABLE = StoryErrorType.passing(TYPE + "/ServiceUnavailable");

    private static final List<StoryErrorType> ERROR_TYPES = List.of(ITEM_NOT_FOUND, INVALID_ITEM, SERVICE_UNAVAILABLE);

    public KeyValueStoreUpdate {
        Objects.requireNonNull(keyValueStoreName, "keyValueStoreName");
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(itemType, "itemType");
        updates = Collections.unmodifiableMap(new LinkedHashMap<>(updates));
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    @SuppressWarnings("unchecked") // the answer is an item of that class; KeyValueStoreAsk gives it back as that
    public ResultType<Object> resultType() {
        return ResultType.of((Class<Object>) itemType);
    }

    @Override
    public List<StoryErrorType> errorTypes() {
        return ERROR_TYPES;
    }
}
