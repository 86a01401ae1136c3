package dev.storypact.story.message;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Says which messages of a bus a subscription wants; a value that can be evaluated, printed and translated.
 *
 * <pre>{@code
 * EventFilter.type("ORDER_PLACED")
 *     .and(EventFilter.versions("1.x"))
 *     .and(EventFilter.data("customer.country").isOneOf("NZ", "AU"))
 * }</pre>
 *
 * <p>A filter means on every platform what Amazon EventBridge means by it; {@link EventBridgePattern} translates it. Its
 * parts are public records, so that other platforms can translate them too.
 *
 * @since 0.1
 */
public sealed interface EventFilter
        permits TypeFilter, SourceFilter, VersionFilter, FieldFilter, AbsentFilter, AllFilter, AnyFilter, NotFilter {

    /**
     * Judges a message.
     *
     * @throws StoryJsonException if the filter has a condition on data or metadata that can't be written as JSON
     */
    boolean accepts(EventBusMessage<?> message);

    /**
     * {@return the types that a wanted message can have; empty where it can have any, or none} A filter may want less
     * than all messages of these types, never one of another type.
     */
    default Optional<Set<String>> types() {
        return Optional.empty();
    }

    /** {@return the filter that wants every message} */
    static EventFilter all() {
        return new AllFilter(List.of());
    }

    /** {@return the filter that wants messages of exactly this type} */
    static EventFilter type(String type) {
        return new TypeFilter(NamePattern.exactly(type));
    }

    /**
     * Wants messages whose type fits one of the patterns: a type, a beginning such as {@code ORDER_*}, or {@code *} for
     * every message, with or without a type.
     *
     * @throws IllegalArgumentException if there is no pattern, or a star is not at the end of one
     */
    static EventFilter types(String... patterns) {
        return named("types", patterns, TypeFilter::new);
    }

    /** {@return the filter that wants messages from exactly this source} */
    static EventFilter source(String source) {
        return new SourceFilter(NamePattern.exactly(source));
    }

    /**
     * Wants messages whose source fits one of the patterns: a source, a beginning such as {@code billing-*}, or {@code *}
     * for every message, with or without a source.
     *
     * @throws IllegalArgumentException if there is no pattern, or a star is not at the end of one
     */
    static EventFilter sources(String... patterns) {
        return named("sources", patterns, SourceFilter::new);
    }

    /**
     * Wants messages whose version is in a range; a message that names no version is in {@code *} alone.
     *
     * @param range as {@link VersionRange#parse} reads it
     */
    static EventFilter versions(String range) {
        return new VersionFilter(VersionRange.parse(range));
    }

    /**
     * Starts a condition on a field of the data.
     *
     * @param path as {@link EventField} reads it, such as {@code customer.country}
     */
    static EventField data(String path) {
        return EventField.parse(EventField.Part.DATA, path);
    }

    /**
     * Starts a condition on a field of the metadata.
     *
     * @param path as {@link EventField} reads it, such as {@code tenant}
     */
    static EventField metadata(String path) {
        return EventField.parse(EventField.Part.METADATA, path);
    }

    /**
     * {@return the filter of a declared subscription: a pattern of types, a range of versions and what else is wanted} What is
     * declared and what runs are made from it, so that they are equal.
     *
     * @param type a type, a beginning of types such as {@code ORDER_*}, or {@code *}
     * @param versions as {@link VersionRange#parse} reads it
     * @param condition what else; {@link #all} for nothing
     * @throws IllegalArgumentException if the type or the range is none
     */
    static EventFilter subscribed(String type, String versions, EventFilter condition) {
        var events = types(type).and(versions(versions));
        return condition.equals(all()) ? events : events.and(condition);
    }

    /**
     * Reads a filter from the text of its JSON, as {@link EventFilterJson} writes it.
     *
     * @param json such as <code>{"data": "total", "condition": {"atLeast": 1000}}</code>; blank for every message
     * @throws IllegalArgumentException if the text is no filter, saying where and what was allowed
     */
    static EventFilter parse(String json) {
        if (json.isBlank()) {
            return all();
        }
        try {
            return EventFilterJson.read(StoryJson.parse(json));
        } catch (StoryJsonException e) {
            throw new IllegalArgumentException("an event filter as JSON, not '" + json + "': " + e.getMessage(), e);
        }
    }

    /** {@return the filter that wants what both want} */
    default EventFilter and(EventFilter other) {
        return new AllFilter(List.of(this, other));
    }

    /** {@return the filter that wants what either wants} */
    default EventFilter or(EventFilter other) {
        return new AnyFilter(List.of(this, other));
    }

    /** {@return the filter that wants what this one doesn't} */
    default EventFilter negate() {
        return new NotFilter(this);
    }

    private static EventFilter named(String what, String[] patterns, Function<NamePattern, EventFilter> filter) {
        if (patterns.length == 0) {
            throw new IllegalArgumentException("name one of the " + what + " at least, or * for all");
        }
        if (List.of(patterns).contains("*")) {
            return all();
        }
        var parts = Arrays.stream(patterns).map(NamePattern::parse).map(filter).toList();
        return parts.size() == 1 ? parts.get(0) : new AnyFilter(parts);
    }
}
