package dev.storypact.schema;

import dev.storypact.story.message.EventVersion;
import java.util.Objects;
import java.util.Optional;

/**
 * What takes the place of deprecated versions: {@code ORDER_PLACED 2.0}, {@code ORDER_CONFIRMED} or, on another bus,
 * {@code sales-events/ORDER_PLACED 2.0}.
 *
 * @param subject the subject that takes their place
 * @param version the version of it; any where there is none
 * @since 0.1
 */
public record Successor(Subject subject, Optional<EventVersion> version) {

    public Successor {
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(version, "version");
    }

    /**
     * Reads a successor.
     *
     * @param bus the bus that is meant where the text names none
     * @throws IllegalArgumentException if the text names none
     */
    static Successor parse(String bus, String text) {
        var slash = text.indexOf('/');
        var space = text.lastIndexOf(' ');
        var isVersioned = space > slash && EventVersion.isVersion(text.substring(space + 1));
        var type = isVersioned ? text.substring(slash + 1, space) : text.substring(slash + 1);
        return new Successor(
                new Subject(slash < 0 ? bus : text.substring(0, slash), type),
                isVersioned ? Optional.of(EventVersion.parse(text.substring(space + 1))) : Optional.empty());
    }

    /** {@return {@code ORDER_PLACED 2.0 on 'order-events'}} */
    @Override
    public String toString() {
        return version.map(number -> subject.type() + " " + number + " on '" + subject.bus() + "'")
                .orElseGet(subject::toString);
    }
}
