package dev.storypact.story.runtime.internal;

import dev.storypact.story.action.Action;
import dev.storypact.story.action.KeyValueCondition;
import dev.storypact.story.action.KeyValueQuery;
import dev.storypact.story.action.Page;
import dev.storypact.story.action.StoryErrorType;
import dev.storypact.story.message.StoryJson;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Evaluates a query over items in memory. A page key is the number of items before the page. */
final class InMemoryQuery {

    private final KeyValueQuery query;
    private final Class<?> itemType;
    private final Action<?> action;
    private final StoryErrorType invalidPageKey;

    /**
     * @param action the query or scan
     * @param invalidPageKey how it fails where its page key is none
     */
    InMemoryQuery(KeyValueQuery query, Class<?> itemType, Action<?> action, StoryErrorType invalidPageKey) {
        this.query = query;
        this.itemType = itemType;
        this.action = action;
        this.invalidPageKey = invalidPageKey;
    }

    Page<Object> page(Collection<JsonNode> itemsByKey) {
        var found = sorted(itemsByKey.stream().filter(this::meetsAll)).toList();
        var start = query.pageKey().map(this::offset).orElse(0);
        var end = Math.min(found.size(), start + query.limit());
        var items = found.subList(Math.min(start, end), end).stream()
                .<Object>map(item -> StoryJson.fromTree(item, itemType))
                .toList();
        return new Page<>(items, end < found.size() ? Optional.of(Integer.toString(end)) : Optional.empty());
    }

    private int offset(String pageKey) {
        if (!pageKey.matches("[0-9]{1,9}")) {
            throw invalidPageKey.exception(action, "'" + pageKey + "' is no page key: take it from the page before");
        }
        return Integer.parseInt(pageKey);
    }

    private Stream<JsonNode> sorted(Stream<JsonNode> items) {
        if (query.sort().isEmpty()) {
            return items;
        }
        var sort = query.sort().get();
        Comparator<JsonNode> order = Comparator.comparing(item -> item.path(sort.key()), JsonOrder.INSTANCE);
        return items.sorted(sort.direction() == KeyValueQuery.Direction.ASCENDING ? order : order.reversed());
    }

    private boolean meetsAll(JsonNode item) {
        return meetsAll(item, query.conditions());
    }

    /** {@return whether all conditions hold for an item} */
    static boolean meetsAll(JsonNode item, List<KeyValueCondition> conditions) {
        return conditions.stream().allMatch(condition -> meets(item.path(condition.key()), condition));
    }

    private static boolean meets(JsonNode component, KeyValueCondition condition) {
        var value = StoryJson.toTree(condition.valueA());
        if (condition.operation() == KeyValueCondition.Operation.NOT_EQUAL) {
            return !JsonOrder.comparable(component, value) || JsonOrder.INSTANCE.compare(component, value) != 0;
        }
        if (!JsonOrder.comparable(component, value)) {
            return false;
        }
        var comparison = JsonOrder.INSTANCE.compare(component, value);
        return switch (condition.operation()) {
            case EQUAL -> comparison == 0;
            case NOT_EQUAL -> comparison != 0;
            case LESS_THAN -> comparison < 0;
            case LESS_THAN_OR_EQUAL -> comparison <= 0;
            case GREATER_THAN -> comparison > 0;
            case GREATER_THAN_OR_EQUAL -> comparison >= 0;
            case BETWEEN ->
                comparison >= 0 && atMost(component, condition.valueB().orElseThrow());
            case BEGINS_WITH -> component.isString() && component.asString().startsWith(value.asString());
        };
    }

    private static boolean atMost(JsonNode component, Object upper) {
        var value = StoryJson.toTree(upper);
        return JsonOrder.comparable(component, value) && JsonOrder.INSTANCE.compare(component, value) <= 0;
    }
}
