package dev.storypact.story.runtime.internal;

import dev.storypact.story.action.Action;
import dev.storypact.story.action.Done;
import dev.storypact.story.action.KeyValueStoreDelete;
import dev.storypact.story.action.KeyValueStoreGet;
import dev.storypact.story.action.KeyValueStoreQuery;
import dev.storypact.story.action.KeyValueStoreUpdate;
import dev.storypact.story.action.KeyValueStoreUpsert;
import dev.storypact.story.action.Page;
import dev.storypact.story.action.StoryErrorType;
import dev.storypact.story.action.StoryException;
import dev.storypact.story.message.StoryJson;
import dev.storypact.story.message.StoryJsonException;
import dev.storypact.story.runtime.ActionProcessors;
import dev.storypact.story.runtime.StorySession;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
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

    /** {@return the processors of the stores} */
    public ActionProcessors processors() {
        return ActionProcessors.none()
                .with(KeyValueStoreUpsert.class, this::upsert)
                .with(KeyValueStoreGet.class, this::get)
                .with(KeyValueStoreUpdate.class, this::update)
                .with(KeyValueStoreDelete.class, this::delete)
                .with(KeyValueStoreQuery.class, this::query);
    }

    /** {@return the items of a store, by key; a copy} */
    public NavigableMap<String, JsonNode> items(String storeName) {
        var copy = new TreeMap<String, JsonNode>();
        store(storeName).forEach((key, item) -> copy.put(key, item.deepCopy()));
        return copy;
    }

    private NavigableMap<String, ObjectNode> store(String name) {
        return stores.computeIfAbsent(name, created -> new ConcurrentSkipListMap<>());
    }

    private Object upsert(KeyValueStoreUpsert upsert, StorySession session) {
        var item = object(upsert);
        store(upsert.keyValueStoreName()).put(key(upsert.keyValueStoreName(), item, upsert), item);
        return upsert.item();
    }

    private static ObjectNode object(KeyValueStoreUpsert upsert) {
        try {
            if (StoryJson.toTree(upsert.item()) instanceof ObjectNode object) {
                return object.deepCopy();
            }
        } catch (StoryJsonException e) {
            throw KeyValueStoreUpsert.INVALID_ITEM.exception(upsert, e.getMessage());
        }
        throw KeyValueStoreUpsert.INVALID_ITEM.exception(
                upsert,
                "an item of the store '" + upsert.keyValueStoreName() + "' must be a JSON object, not a "
                        + upsert.item().getClass().getName());
    }

    private String key(String storeName, ObjectNode item, KeyValueStoreUpsert upsert) {
        var component = keys.getOrDefault(storeName, DEFAULT_KEY);
        var key = item.path(component);
        if (key.isString() || key.isIntegralNumber()) {
            return key.asString();
        }
        throw KeyValueStoreUpsert.INVALID_ITEM.exception(
                upsert,
                "an item of the store '" + storeName + "' needs its key '" + component
                        + "', a text or an integer; found "
                        + (key.isMissingNode() ? "the components " + item.propertyNames() : key.toString())
                        + ": give it one, or declare another key for the store");
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
        return new InMemoryQuery(query).page(items(query.keyValueStoreName()).values());
    }
}
