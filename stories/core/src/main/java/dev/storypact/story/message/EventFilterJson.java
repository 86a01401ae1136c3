package dev.storypact.story.message;

import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes event filters as JSON and reads them again, so that files can hold them.
 *
 * <pre>{@code
 * EventFilter.type("ORDER_PLACED").and(EventFilter.data("total").isAtLeast(100))
 *
 * {"all": [{"type": "ORDER_PLACED"}, {"data": "total", "condition": {"atLeast": 100}}]}
 * }</pre>
 *
 * <p>An object says by its keys which filter it is:
 *
 * <ul>
 *   <li>{@code {"type": "ORDER_PLACED"}}, {@code {"type": {"startsWith": "ORDER_"}}}, {@code source} likewise;
 *   <li>{@code {"versions": "1.x"}};
 *   <li>{@code {"data": path, "condition": {...}}} and {@code {"data": path, "absent": true}}, {@code metadata} likewise;
 *       conditions are {@code equals}, {@code startsWith}, {@code endsWith}, {@code atLeast} or {@code greaterThan} with or
 *       without {@code atMost} or {@code lessThan}, {@code exists}, {@code oneOf} and {@code anythingBut};
 *   <li>{@code {"all": [...]}}, {@code {"any": [...]}}, {@code {"not": {...}}}.
 * </ul>
 *
 * <p>A filter that was written and read again accepts the same messages; it is equal to the first, but that a number such as
 * {@code 1E+3} may come back as {@code 1000}. Filters are at most {@value #DEEPEST} levels of
 * filters and conditions deep. Thread-safe.
 *
 * @since 0.1
 */
public final class EventFilterJson {

    /** How many levels of filters and conditions a filter may have. */
    public static final int DEEPEST = 50;

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final String STARTS_WITH = "startsWith";

    private EventFilterJson() {}

    /**
     * {@return the filter as JSON}
     *
     * @throws IllegalArgumentException if it is nested more than {@value #DEEPEST} levels deep
     */
    public static JsonNode write(EventFilter filter) {
        if (!isWritable(filter)) {
            throw new IllegalArgumentException("a filter of more than " + DEEPEST
                    + " levels can't be written as JSON: write EventFilter.types(...), new AllFilter(list) or"
                    + " new AnyFilter(list) instead of long chains of and() and or()");
        }
        return tree(filter);
    }

    /** {@return whether the filter is not nested too deep to be written} */
    public static boolean isWritable(EventFilter filter) {
        return depth(filter) <= DEEPEST;
    }

    private static int depth(EventFilter filter) {
        if (filter instanceof NotFilter not) {
            return 1 + depth(not.part());
        }
        if (filter instanceof FieldFilter field) {
            return 1 + ConditionJson.depth(field.condition());
        }
        if (filter instanceof AllFilter all) {
            return 1 + deepest(all.parts());
        }
        return filter instanceof AnyFilter any ? 1 + deepest(any.parts()) : 1;
    }

    private static int deepest(List<EventFilter> parts) {
        return parts.stream().mapToInt(EventFilterJson::depth).max().orElse(0);
    }

    /**
     * {@return the filter that the JSON stands for}
     *
     * @throws IllegalArgumentException if it stands for none; the message names the place, what was found and what was allowed
     */
    public static EventFilter read(JsonNode json) {
        return read(FilterNode.root(json));
    }

    private static ObjectNode tree(EventFilter filter) {
        var json = JSON.objectNode();
        if (filter instanceof TypeFilter type) {
            return json.set("type", write(type.pattern()));
        }
        if (filter instanceof SourceFilter source) {
            return json.set("source", write(source.pattern()));
        }
        if (filter instanceof VersionFilter versions) {
            return json.put("versions", versions.range().toString());
        }
        if (filter instanceof FieldFilter field) {
            return json.put(field.field().part().label(), path(field.field()))
                    .set("condition", ConditionJson.write(field.condition()));
        }
        if (filter instanceof AbsentFilter absent) {
            return json.put(absent.field().part().label(), path(absent.field())).put("absent", true);
        }
        return composed(filter, json);
    }

    private static ObjectNode composed(EventFilter filter, ObjectNode json) {
        if (filter instanceof NotFilter not) {
            return json.set("not", tree(not.part()));
        }
        var all = filter instanceof AllFilter;
        var parts = all ? ((AllFilter) filter).parts() : ((AnyFilter) filter).parts();
        var array = json.putArray(all ? "all" : "any");
        parts.forEach(part -> array.add(tree(part)));
        return json;
    }

    private static JsonNode write(NamePattern pattern) {
        return pattern.isPrefix()
                ? JSON.objectNode().put(STARTS_WITH, pattern.text())
                : JSON.stringNode(pattern.text());
    }

    private static String path(EventField field) {
        return String.join(".", field.names());
    }

    private static EventFilter read(FilterNode json) {
        return switch (json.kind("type", "source", "versions", "data", "metadata", "all", "any", "not")) {
            case "type" -> new TypeFilter(pattern(json.only("type").child("type")));
            case "source" -> new SourceFilter(pattern(json.only("source").child("source")));
            case "versions" -> json.only("versions").child("versions").parsed(EventFilter::versions);
            case "data" -> field(json, EventField.Part.DATA);
            case "metadata" -> field(json, EventField.Part.METADATA);
            case "all" -> new AllFilter(parts(json, "all"));
            case "any" -> new AnyFilter(parts(json, "any"));
            default -> new NotFilter(read(json.only("not").child("not")));
        };
    }

    private static List<EventFilter> parts(FilterNode json, String name) {
        return json.only(name).elements(name, EventFilterJson::read);
    }

    private static EventFilter field(FilterNode json, EventField.Part part) {
        json.only(part.label(), "condition", "absent");
        var field = json.child(part.label()).parsed(path -> EventField.parse(part, path));
        if (json.kind("condition", "absent").equals("absent")) {
            json.only(part.label(), "absent").child("absent").requireTrue();
            return new AbsentFilter(field);
        }
        return new FieldFilter(
                field, ConditionJson.read(json.only(part.label(), "condition").child("condition")));
    }

    private static NamePattern pattern(FilterNode json) {
        return json.isObject()
                ? json.only(STARTS_WITH).child(STARTS_WITH).parsed(text -> new NamePattern(text, true))
                : json.parsed(NamePattern::exactly);
    }
}
