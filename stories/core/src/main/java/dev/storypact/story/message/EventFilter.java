package dev.storypact.story.message;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Says which messages of a bus a subscription wants; a value that can be evaluated, printed and translated.
 *
 * <pre>{@code
 * EventFilter.type("ORDER_PLACED").and(EventFilter.versions("1.x"))
 * }</pre>
 *
 * @since 0.1
 */
public sealed interface EventFilter {

    /** {@return whether the message is wanted} */
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
        return new And(List.of());
    }

    /** {@return the filter that wants messages of exactly this type} */
    static EventFilter type(String type) {
        return new TypeIs(type);
    }

    /** {@return the filter that wants messages from exactly this source} */
    static EventFilter source(String source) {
        return new SourceIs(source);
    }

    /**
     * Wants messages whose version is in a range; a message that names no version is in {@code *} alone.
     *
     * @param range as {@link VersionRange#parse} reads it
     */
    static EventFilter versions(String range) {
        return new VersionIn(VersionRange.parse(range));
    }

    /** {@return the filter that wants what both want} */
    default EventFilter and(EventFilter other) {
        return new And(List.of(this, other));
    }

    /** {@return the filter that wants what either wants} */
    default EventFilter or(EventFilter other) {
        return new Or(List.of(this, other));
    }

    /** {@return the filter that wants what this one doesn't} */
    default EventFilter negate() {
        return new Not(this);
    }

    /** Wants messages of exactly this type. */
    record TypeIs(String type) implements EventFilter {
        @Override
        public boolean accepts(EventBusMessage<?> message) {
            return message.type().filter(type::equals).isPresent();
        }

        @Override
        public Optional<Set<String>> types() {
            return Optional.of(Set.of(type));
        }

        @Override
        public String toString() {
            return "type = " + type;
        }
    }

    /** Wants messages from exactly this source. */
    record SourceIs(String source) implements EventFilter {
        @Override
        public boolean accepts(EventBusMessage<?> message) {
            return message.source().filter(source::equals).isPresent();
        }

        @Override
        public String toString() {
            return "source = " + source;
        }
    }

    /** Wants messages whose version is in the range. */
    record VersionIn(VersionRange range) implements EventFilter {
        @Override
        public boolean accepts(EventBusMessage<?> message) {
            return range.equals(VersionRange.any())
                    || message.version()
                            .filter(EventVersion::isVersion)
                            .map(EventVersion::parse)
                            .filter(range::contains)
                            .isPresent();
        }

        @Override
        public String toString() {
            return "version in " + range;
        }
    }

    /** Wants what all of the parts want; with no parts, everything. */
    record And(List<EventFilter> parts) implements EventFilter {
        public And {
            parts = List.copyOf(parts);
        }

        @Override
        public boolean accepts(EventBusMessage<?> message) {
            return parts.stream().allMatch(part -> part.accepts(message));
        }

        /** What the part says that narrows most: every part must want the message. */
        @Override
        public Optional<Set<String>> types() {
            return parts.stream().flatMap(part -> part.types().stream()).min(Comparator.comparingInt(Set::size));
        }

        @Override
        public String toString() {
            return parts.isEmpty()
                    ? "everything"
                    : parts.stream().map(EventFilter::toString).collect(Collectors.joining(" and ", "(", ")"));
        }
    }

    /** Wants what any of the parts wants. */
    record Or(List<EventFilter> parts) implements EventFilter {
        public Or {
            parts = List.copyOf(parts);
        }

        @Override
        public boolean accepts(EventBusMessage<?> message) {
            return parts.stream().anyMatch(part -> part.accepts(message));
        }

        @Override
        public Optional<Set<String>> types() {
            var all = new HashSet<String>();
            for (var part : parts) {
                var types = part.types();
                if (types.isEmpty()) {
                    return Optional.empty();
                }
                all.addAll(types.get());
            }
            return Optional.of(all);
        }

        @Override
        public String toString() {
            return parts.stream().map(EventFilter::toString).collect(Collectors.joining(" or ", "(", ")"));
        }
    }

    /** Wants what the part doesn't. */
    record Not(EventFilter part) implements EventFilter {
        @Override
        public boolean accepts(EventBusMessage<?> message) {
            return !part.accepts(message);
        }

        @Override
        public String toString() {
            return "not " + part;
        }
    }
}
