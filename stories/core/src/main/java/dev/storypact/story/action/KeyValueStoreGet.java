package dev.storypact.story.action;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Reads one item.
 *
 * @param keyValueStoreName the store
 * @param key the item's key
 * @param itemType the class that the item is decoded to
 * @since 0.1
 */
public record KeyValueStoreGet(
        String keyValueStoreName, String key, @JsonIgnore Class<?> itemType) implements Action<Optional<Object>> {

    /** The name of this kind of action. */
    public static final String TYPE = "KeyValueStore::Get";

    /** The store can't be reached, or is overloaded. */
    public static final StoryErrorType SERVICE_UNAVAILABLE = StoryErrorType.passing(TYPE + "/ServiceUnavailable");

    private static final List<StoryErrorType> ERROR_TYPES = List.of(SERVICE_UNAVAILABLE);

    public KeyValueStoreGet {
        Objects.requireNonNull(keyValueStoreName, "keyValueStoreName");
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(itemType, "itemType");
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    @SuppressWarnings("unchecked") // the answer holds an item of that class; KeyValueStoreAsk gives it back as that
    public ResultType<Optional<Object>> resultType() {
        return ResultType.optionalOf((Class<Object>) itemType);
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
