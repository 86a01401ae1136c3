package dev.storypact.story.message;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Wants messages whose type fits a pattern; a message without a type fits none.
 *
 * @param pattern a type, or a beginning of types
 * @since 0.1
 */
public record TypeFilter(NamePattern pattern) implements EventFilter {

    public TypeFilter {
        Objects.requireNonNull(pattern, "pattern");
    }

    @Override
    public boolean accepts(EventBusMessage<?> message) {
        return message.type().filter(pattern::matches).isPresent();
    }

    @Override
    public Optional<Set<String>> types() {
        return pattern.isPrefix() ? Optional.empty() : Optional.of(Set.of(pattern.text()));
    }

    @Override
    public String toString() {
        return "type = " + pattern;
    }
}
