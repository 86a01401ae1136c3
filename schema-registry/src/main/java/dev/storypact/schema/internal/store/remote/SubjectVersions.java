package dev.storypact.schema.internal.store.remote;

import dev.storypact.finding.Location;
import dev.storypact.schema.internal.fault.SchemaFault;
import dev.storypact.story.message.EventVersion;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The versions of one subject at the server that are JSON Schema.
 *
 * <p>Servers know no locks, but they keep an order: a version gets a number that is higher than any that was given out. Each
 * version of ours says which one was the newest when its writer looked, see {@link Predecessor}. If there is a version
 * between the two, then its writer was overtaken by another one, and what it checked is not what is there: the version
 * doesn't count, for any reader, whether its writer lives to remove it or not. That never changes afterwards, as no version
 * gets a number in between any more and versions that count are not removed.
 *
 * <p>Where two name the same version all the same, as others wrote them, the one that was registered first is it: so no
 * version ever changes, whatever is registered later.
 */
final class SubjectVersions {

    private final SortedMap<EventVersion, ServerVersion> versions = new TreeMap<>();
    private final List<EventVersion> inServersOrder = new ArrayList<>();
    private final SortedSet<Integer> numbers = new TreeSet<>();
    private final SortedSet<Integer> overtaken = new TreeSet<>();

    /** Reads the versions of the subject that the server calls so. */
    SubjectVersions(ServerQueries server, String subject) {
        for (var number : new TreeSet<>(server.versions(subject))) {
            server.version(subject, number).ifPresent(registered -> {
                numbers.add(number);
                if (registered.isJson()) {
                    add(ServerVersion.of(number, registered));
                }
            });
        }
    }

    private void add(ServerVersion added) {
        if (added.form()
                .after()
                .filter(after -> after.isOutdated(inServersOrder))
                .isPresent()) {
            overtaken.add(added.number());
        } else {
            addCounting(added);
        }
    }

    private void addCounting(ServerVersion added) {
        var first = versions.putIfAbsent(added.version(), added);
        if (first == null) {
            inServersOrder.add(added.version());
        } else if (!(first.form().isOurs() && added.form().isOurs())) {
            throw new SchemaFault(
                    "Two schemas of a server are version " + added.version(),
                    Location.ofFile(added.registered().address()),
                    "number " + added.number() + " beside number " + first.number()
                            + ", and one of the two doesn't say which version it is",
                    "one schema a version; one that says nothing is taken for <its number>.0",
                    "remove one of the two at the server");
        }
    }

    /** {@return all that count, the oldest first} */
    SortedMap<EventVersion, ServerVersion> all() {
        return Collections.unmodifiableSortedMap(versions);
    }

    /** {@return the one that was registered last, of those that count} */
    Predecessor newest() {
        return Predecessor.lastOf(inServersOrder);
    }

    /** {@return whether the version of that number is there and counts} */
    boolean counts(int number) {
        return numbers.contains(number) && !overtaken.contains(number);
    }

    /** {@return the server's numbers of all versions that could be read, those in other languages among them} */
    SortedSet<Integer> numbers() {
        return Collections.unmodifiableSortedSet(numbers);
    }

    /** {@return the numbers of those that don't count, as their writers were overtaken} */
    SortedSet<Integer> overtaken() {
        return Collections.unmodifiableSortedSet(overtaken);
    }

    /** {@return that version, if there is it} */
    Optional<ServerVersion> find(EventVersion version) {
        return Optional.ofNullable(versions.get(version));
    }
}
