package dev.storypact.story.message;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Wants what any of its parts wants; with no parts, nothing.
 *
 * @param parts any number
 * @since 0.1
 */
public record AnyFilter(List<EventFilter> parts) implements EventFilter {

    public AnyFilter {
        parts = List.copyOf(parts);
    }

    @Override
    public boolean accepts(EventBusMessage<?> message) {
        return FilterEvaluation.of(message).holds(this);
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
        return parts.isEmpty()
                ? "nothing"
                : parts.stream().map(EventFilter::toString).collect(Collectors.joining(" or ", "(", ")"));
    }
}
