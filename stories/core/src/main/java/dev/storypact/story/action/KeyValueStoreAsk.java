package dev.storypact.story.action;

import java.util.List;
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

    /**
     * Reads all items of a store at once, in the order of their keys.
     *
     * @throws StoryException with one of the error types of {@link KeyValueStoreGetAll}
     */
    default <T> List<T> keyValueStoreGetAll(String keyValueStoreName, Class<T> itemType) {
        return perform(new KeyValueStoreGetAll(keyValueStoreName, itemType)).stream()
                .map(itemType::cast)
                .toList();
    }

    /**
     * Reads a page of the items of a store, without an index.
     *
     * @param query which items and how many; without an order
     * @throws StoryException with one of the error types of {@link KeyValueStoreScan}
     */
    default <T> Page<T> keyValueStoreScan(String keyValueStoreName, KeyValueQuery query, Class<T> itemType) {
        var page = perform(new KeyValueStoreScan(keyValueStoreName, query, itemType));
        return new Page<>(page.items().stream().map(itemType::cast).toList(), page.nextPageKey());
    }

    /**
     * Stores items, each replacing the one of the same key: all of them, or none.
     *
     * @throws StoryException with one of the error types of {@link KeyValueStoreUpsertMany}
     */
    default void keyValueStoreUpsertMany(String keyValueStoreName, List<?> items) {
        perform(new KeyValueStoreUpsertMany(keyValueStoreName, List.copyOf(items)));
    }

    /**
     * Stores an item if the one that the store holds under its key is as expected: an optimistic lock.
     *
     * <pre>{@code
     * ask.keyValueStoreUpsertIf("orders", order.paid(), KeyValueExpectation.having("version", order.version()))
     * }</pre>
     *
     * @return the item as it was stored
     * @throws StoryException with one of the error types of {@link KeyValueStoreUpsertIf}
     */
    @SuppressWarnings("unchecked") // the answer's class is the item's, see KeyValueStoreUpsertIf.resultType
    default <T> T keyValueStoreUpsertIf(String keyValueStoreName, T item, KeyValueExpectation expected) {
        return (T) perform(new KeyValueStoreUpsertIf(keyValueStoreName, item, expected));
    }
}
