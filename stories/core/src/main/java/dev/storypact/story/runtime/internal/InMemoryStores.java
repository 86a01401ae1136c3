package dev.storypact.story.runtime.internal;

import dev.storypact.story.action.Action;
import dev.storypact.story.action.Done;
import dev.storypact.story.action.KeyValueStoreDelete;
import dev.storypact.story.action.KeyValueStoreGet;
import dev.storypact.story.action.KeyValueStoreGetAll;
import dev.storypact.story.action.KeyValueStoreQuery;
import dev.storypact.story.action.KeyValueStoreScan;
import dev.storypact.story.action.KeyValueStoreUpdate;
import dev.storypact.story.action.KeyValueStoreUpsert;
import dev.storypact.story.action.KeyValueStoreUpsertIf;
import dev.storypact.story.action.KeyValueStoreUpsertMany;
import dev.storypact.story.action.Page;
import dev.storypact.story.action.StoryErrorType;
import dev.storypact.story.action.StoryException;
import dev.storypact.story.message.StoryJson;
import dev.storypact.story.message.StoryJsonException;
import dev.storypact.story.runtime.ActionProcessors;
import dev.storypact.story.runtime.StorySession;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Key-value stores in memory, each made when it is first used. Items are kept as JSON. Thread-safe. */
public final class InMemoryStores {

    private static final String DEFAULT_KEY = "id";

    private final Map<String, String> keys;
    private final Map<String, NavigableMap<String, ObjectNode>> stores = new ConcurrentHashMap<>();

    /**
     * @param keys the component that is the key of a store's items, by the store's name; {@code id} where none is given
     */
    public InMemoryStores(Map<String, String> keys) {
        this.keys = Map.copyOf(keys);
    }

    /** {@return stores with the same items, which go on by themselves; an item that is stored is never changed} */
    public InMemoryStores copy() {
        var copy = new InMemoryStores(keys);
        stores.forEach((name, items) -> copy.stores.put(name, new ConcurrentSkipListMap<>(items)));
        return copy;
    }

    /** {@return the processors of the stores} */
    public ActionProcessors processors() {
        return ActionProcessors.none()
                .with(KeyValueStoreUpsert.class, this::upsert)
                .with(KeyValueStoreGet.class, this::get)
                .with(KeyValueStoreUpdate.class, this::update)
                .with(KeyValueStoreDelete.class, this::delete)
                .with(KeyValueStoreQuery.class, this::query)
                .with(KeyValueStoreScan.class, this::scan)
                .with(KeyValueStoreGetAll.class, this::getAll)
                .with(KeyValueStoreUpsertMany.class, this::upsertMany)
                .with(KeyValueStoreUpsertIf.class, this::upsertIf);
    }

    /** {@return the items of a store, by key; a copy} */
    public NavigableMap<String, JsonNode> items(String storeName) {
        var copy = new TreeMap<String, JsonNode>();
        store(storeName).forEach((key, item) -> copy.put(key, item.deepCopy()));
        return copy;
    }

    /** {@return the names of the stores that have an item} */
    public Set<String> names() {
        var names = new TreeSet<String>();
        stores.forEach((name, items) -> {
            if (!items.isEmpty()) {
                names.add(name);
            }
        });
        return names;
    }

    private NavigableMap<String, ObjectNode> store(String name) {
        return stores.computeIfAbsent(name, created -> new ConcurrentSkipListMap<>());
    }

    private Object upsert(KeyValueStoreUpsert upsert, StorySession session) {
        var item = stored(upsert.item(), upsert.keyValueStoreName(), upsert, KeyValueStoreUpsert.INVALID_ITEM);
        store(upsert.keyValueStoreName()).put(item.key(), item.json());
        return upsert.item();
    }

    private Done upsertMany(KeyValueStoreUpsertMany upsert, StorySession session) {
        var items = upsert.items().stream()
                .map(item -> stored(item, upsert.keyValueStoreName(), upsert, KeyValueStoreUpsertMany.INVALID_ITEM))
                .toList();
        var store = store(upsert.keyValueStoreName());
        items.forEach(item -> store.put(item.key(), item.json()));
        return Done.DONE;
    }

    private Object upsertIf(KeyValueStoreUpsertIf upsert, StorySession session) {
        var item = stored(upsert.item(), upsert.keyValueStoreName(), upsert, KeyValueStoreUpsertIf.INVALID_ITEM);
        store(upsert.keyValueStoreName()).compute(item.key(), (key, held) -> {
            new InMemoryExpectation(upsert).check(key, Optional.ofNullable(held));
            return item.json();
        });
        return upsert.item();
    }

    private StoredItem stored(Object item, String storeName, Action<?> action, StoryErrorType error) {
        return StoredItem.of(item, storeName, keys.getOrDefault(storeName, DEFAULT_KEY), action, error);
    }

    private Optional<Object> get(KeyValueStoreGet get, StorySession session) {
        return Optional.ofNullable(store(get.keyValueStoreName()).get(get.key()))
                .map(item -> StoryJson.fromTree(item.deepCopy(), get.itemType()));
    }

    private Object update(KeyValueStoreUpdate update, StorySession session) {
        var changed =
                store(update.keyValueStoreName()).computeIfPresent(update.key(), (key, item) -> changed(item, update));
        if (changed == null) {
            throw KeyValueStoreUpdate.ITEM_NOT_FOUND.exception(
                    update, "the store '" + update.keyValueStoreName() + "' has no item '" + update.key() + "'");
        }
        return decoded(changed.deepCopy(), update.itemType(), update, KeyValueStoreUpdate.INVALID_ITEM);
    }

    private ObjectNode changed(ObjectNode item, KeyValueStoreUpdate update) {
        var component = keys.getOrDefault(update.keyValueStoreName(), DEFAULT_KEY);
        var changed = item.deepCopy();
        update.updates().forEach((name, value) -> changed.set(name, StoryJson.toTree(value)));
        if (!changed.path(component).asString("").equals(update.key())) {
            throw KeyValueStoreUpdate.INVALID_ITEM.exception(
                    update,
                    "an update can't change the key '" + component + "' of item '" + update.key() + "' to "
                            + changed.path(component) + ": delete the item and store a new one");
        }
        decoded(changed.deepCopy(), update.itemType(), update, KeyValueStoreUpdate.INVALID_ITEM);
        return changed;
    }

    private static Object decoded(JsonNode item, Class<?> type, Action<?> action, StoryErrorType error)
            throws StoryException {
        try {
            return StoryJson.fromTree(item, type);
        } catch (StoryJsonException e) {
            throw error.exception(action, e.getMessage());
        }
    }

    private Done delete(KeyValueStoreDelete delete, StorySession session) {
        store(delete.keyValueStoreName()).remove(delete.key());
        return Done.DONE;
    }

    private Page<Object> query(KeyValueStoreQuery query, StorySession session) {
        return new InMemoryQuery(query.query(), query.itemType(), query, KeyValueStoreQuery.INVALID_PAGE_KEY)
                .page(items(query.keyValueStoreName()).values());
    }

    private Page<Object> scan(KeyValueStoreScan scan, StorySession session) {
        return new InMemoryQuery(scan.query(), scan.itemType(), scan, KeyValueStoreScan.INVALID_PAGE_KEY)
                .page(items(scan.keyValueStoreName()).values());
    }

    private List<Object> getAll(KeyValueStoreGetAll getAll, StorySession session) {
        return items(getAll.keyValueStoreName()).values().stream()
                .<Object>map(item -> StoryJson.fromTree(item, getAll.itemType()))
                .toList();
    }
}
