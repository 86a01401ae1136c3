package dev.storypact.story.message;

import java.util.Objects;

/**
 * Wants messages whose source fits a pattern; a message without a source fits none.
 *
 * @param pattern a source, or a beginning of sources
 * @since 0.1
 */
public record SourceFilter(NamePattern pattern) implements EventFilter {

    public SourceFilter {
        Objects.requireNonNull(pattern, "pattern");
    }

    @Override
    public boolean accepts(EventBusMessage<?> message) {
        return message.source().filter(pattern::matches).isPresent();
    }

    @Override
    public String toString() {
        return "source = " + pattern;
    }
}
