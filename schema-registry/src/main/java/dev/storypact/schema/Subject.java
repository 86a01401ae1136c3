package dev.storypact.schema;

import dev.storypact.finding.internal.Printable;

/**
 * What a schema is of: a type of event on a bus, such as {@code ORDER_PLACED} on {@code order-events}.
 *
 * <p>Both names are folder names in a registry, so both are 1 to 200 letters, digits and {@code . _ - + @ ~} or spaces,
 * without {@code ..}, and are names that every file system allows.
 *
 * @param bus the event bus
 * @param type the message's type
 * @since 0.1
 */
public record Subject(String bus, String type) implements Comparable<Subject> {

    /**
     * A subject.
     *
     * @throws IllegalArgumentException if a name isn't allowed
     */
    public Subject {
        check("bus", bus);
        check("type", type);
    }

    private static void check(String what, String name) {
        SubjectNames.problem(name).ifPresent(problem -> {
            throw new IllegalArgumentException("'" + Printable.of(name) + "' can't be the name of a " + what + ": "
                    + problem + "; allowed are " + SubjectNames.ALLOWED);
        });
    }

    /** Orders by bus, then by type. */
    @Override
    public int compareTo(Subject other) {
        var byBus = bus.compareTo(other.bus);
        return byBus != 0 ? byBus : type.compareTo(other.type);
    }

    /** {@return {@code ORDER_PLACED on 'order-events'}} */
    @Override
    public String toString() {
        return type + " on '" + bus + "'";
    }
}
