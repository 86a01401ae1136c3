package dev.storypact.story.action;

import java.util.Map;
import java.util.Optional;

/**
 * Asks of key-value stores.
 *
 * @since 0.1
 */
public interface KeyValueStoreAsk extends Performer {

    /**
     * Stores an item, replacing the one of the same key.
     *
     * @return the item as it was stored
     * @throws StoryException with one of the error types of {@link KeyValueStoreUpsert}
     */
    @SuppressWarnings("unchecked") // the answer's class is the item's, see KeyValueStoreUpsert.resultType
    default <T> T keyValueStoreUpsert(String keyValueStoreName, T item) {
        return (T) perform(new KeyValueStoreUpsert(keyValueStoreName, item));
    }

    /**
     * Reads one item.
     *
     * @return the item, if the store has one of that key
     * @throws StoryException with one of the error types of {@link KeyValueStoreGet}
     */
    default <T> Optional<T> keyValueStoreGet(String keyValueStoreName, String key, Class<T> itemType) {
        return perform(new KeyValueStoreGet(keyValueStoreName, key, itemType)).map(itemType::cast);
    }

    /**
     * Changes some components of a stored item.
     *
     * @param updates the new values, by the name of the component
     * @return the item as it is then
     * @throws StoryException with one of the error types of {@link KeyValueStoreUpdate}
     */
    default <T> T keyValueStoreUpdate(
            String keyValueStoreName, String key, Map<String, Object> updates, Class<T> itemType) {
        return itemType.cast(perform(new KeyValueStoreUpdate(keyValueStoreName, key, updates, itemType)));
    }

    /**
     * Removes an item; does nothing where there is none.
     *
     * @throws StoryException with one of the error types of {@link KeyValueStoreDelete}
     */
    default void keyValueStoreDelete(String keyValueStoreName, String key) {
        perform(new KeyValueStoreDelete(keyValueStoreName, key));
    }

    /**
     * Reads a page of the items that meet a query.
     *
     * @throws StoryException with one of the error types of {@link KeyValueStoreQuery}
     */
    default <T> Page<T> keyValueStoreQuery(String keyValueStoreName, KeyValueQuery query, Class<T> itemType) {
        var page = perform(new KeyValueStoreQuery(keyValueStoreName, query, itemType));
        return new Page<>(page.items().stream().map(itemType::cast).toList(), page.nextPageKey());
    }
}
