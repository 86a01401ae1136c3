package dev.storypact.story.action;

import dev.storypact.story.action.KeyValueCondition.Operation;
import java.util.Optional;

/**
 * A query that still needs to hear what to compare a component with.
 *
 * @since 0.1
 */
public final class KeyValueQueryWhere {

    private final KeyValueQuery query;
    private final String key;

    KeyValueQueryWhere(KeyValueQuery query, String key) {
        this.query = query;
        this.key = key;
    }

    /** {@return the query for items whose component equals the value} */
    public KeyValueQuery isEqualTo(Object value) {
        return with(Operation.EQUAL, value);
    }

    /** {@return the query for items whose component is another than the value, or absent} */
    public KeyValueQuery isNotEqualTo(Object value) {
        return with(Operation.NOT_EQUAL, value);
    }

    /** {@return the query for items whose component is smaller than the value} */
    public KeyValueQuery isLessThan(Object value) {
        return with(Operation.LESS_THAN, value);
    }

    /** {@return the query for items whose component is smaller than the value or equal to it} */
    public KeyValueQuery isAtMost(Object value) {
        return with(Operation.LESS_THAN_OR_EQUAL, value);
    }

    /** {@return the query for items whose component is larger than the value} */
    public KeyValueQuery isGreaterThan(Object value) {
        return with(Operation.GREATER_THAN, value);
    }

    /** {@return the query for items whose component is larger than the value or equal to it} */
    public KeyValueQuery isAtLeast(Object value) {
        return with(Operation.GREATER_THAN_OR_EQUAL, value);
    }

    /** {@return the query for items whose component is at least the one and at most the other} */
    public KeyValueQuery isBetween(Object lower, Object upper) {
        return query.with(new KeyValueCondition(key, Operation.BETWEEN, lower, Optional.of(upper)));
    }

    /** {@return the query for items whose component is a text that begins with the value} */
    public KeyValueQuery beginsWith(String prefix) {
        return with(Operation.BEGINS_WITH, prefix);
    }

    private KeyValueQuery with(Operation operation, Object value) {
        return query.with(new KeyValueCondition(key, operation, value, Optional.empty()));
    }
}
