package dev.storypact.story.message;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Wants what all of its parts want; with no parts, everything.
 *
 * <p>Conditions on fields of one array of objects must hold within one element, as event-ruler has it ("array
 * consistency"): {@code items.sku = "A" and items.quantity > 1} wants an item that is both.
 *
 * @param parts any number
 * @since 0.1
 */
public record AllFilter(List<EventFilter> parts) implements EventFilter {

    public AllFilter {
        parts = List.copyOf(parts);
    }

    @Override
    public boolean accepts(EventBusMessage<?> message) {
        return FilterEvaluation.of(message).holds(this);
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
