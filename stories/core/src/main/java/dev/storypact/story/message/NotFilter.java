package dev.storypact.story.message;

import java.util.Objects;

/**
 * Wants exactly what its part doesn't, of the message as a whole.
 *
 * @param part what is not wanted
 * @since 0.1
 */
public record NotFilter(EventFilter part) implements EventFilter {

    public NotFilter {
        Objects.requireNonNull(part, "part");
    }

    @Override
    public boolean accepts(EventBusMessage<?> message) {
        return !part.accepts(message);
    }

    @Override
    public String toString() {
        return "not " + part;
    }
}
