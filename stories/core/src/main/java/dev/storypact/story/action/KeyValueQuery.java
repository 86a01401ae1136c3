package dev.storypact.story.action;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Which items of a key-value store are wanted, in which order and how many.
 *
 * <pre>{@code
 * KeyValueQuery.where("aggregateId").isEqualTo(id).ascendingBy("eventVersion")
 * }</pre>
 *
 * @param conditions all of them must hold
 * @param sort the order; without it, that of the keys
 * @param limit the most items of one page
 * @param pageKey from the page before; absent for the first
 * @since 0.1
 */
public record KeyValueQuery(
        List<KeyValueCondition> conditions, Optional<Sort> sort, int limit, Optional<String> pageKey) {

    /** The most items of a page where the query names no other number. */
    public static final int DEFAULT_LIMIT = 1_000;

    /** The order of items by one component. */
    public record Sort(String key, Direction direction) {}

    /** Which comes first. */
    public enum Direction {
        ASCENDING,
        DESCENDING
    }

    public KeyValueQuery {
        conditions = List.copyOf(conditions);
        Objects.requireNonNull(sort, "sort");
        Objects.requireNonNull(pageKey, "pageKey");
        if (limit < 1) {
            throw new IllegalArgumentException("a page holds at least one item, not " + limit);
        }
    }

    /** {@return the query for every item} */
    public static KeyValueQuery all() {
        return new KeyValueQuery(List.of(), Optional.empty(), DEFAULT_LIMIT, Optional.empty());
    }

    /** {@return the start of a query with a condition on that component} */
    public static KeyValueQueryWhere where(String key) {
        return all().and(key);
    }

    /** {@return the start of a further condition on that component} */
    public KeyValueQueryWhere and(String key) {
        return new KeyValueQueryWhere(this, key);
    }

    /** {@return this query with one condition more} */
    public KeyValueQuery with(KeyValueCondition condition) {
        var more = new ArrayList<>(conditions);
        more.add(condition);
        return new KeyValueQuery(more, sort, limit, pageKey);
    }

    /** {@return this query, smallest first} */
    public KeyValueQuery ascendingBy(String key) {
        return new KeyValueQuery(conditions, Optional.of(new Sort(key, Direction.ASCENDING)), limit, pageKey);
    }

    /** {@return this query, largest first} */
    public KeyValueQuery descendingBy(String key) {
        return new KeyValueQuery(conditions, Optional.of(new Sort(key, Direction.DESCENDING)), limit, pageKey);
    }

    /** {@return this query with at most so many items a page} */
    public KeyValueQuery limitedTo(int items) {
        return new KeyValueQuery(conditions, sort, items, pageKey);
    }

    /** {@return this query, from the page on that {@link Page#nextPageKey} named} */
    public KeyValueQuery from(String nextPageKey) {
        return new KeyValueQuery(conditions, sort, limit, Optional.of(nextPageKey));
    }
}
