package dev.storypact.story.message;

import java.util.Objects;

/**
 * Wants messages whose version is in a range; a message that names no version, or a text that is none, is in {@code *}
 * alone.
 *
 * @param range the versions wanted
 * @since 0.1
 */
public record VersionFilter(VersionRange range) implements EventFilter {

    public VersionFilter {
        Objects.requireNonNull(range, "range");
    }

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
