package dev.storypact.schema.internal.store.remote;

import dev.storypact.finding.Location;
import dev.storypact.schema.internal.fault.SchemaFault;
import dev.storypact.story.message.EventVersion;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The versions of one subject at the server that are JSON Schema.
 *
 * <p>Where two name the same version, the one that was registered first is it: so no version ever changes, whatever is
 * registered later.
 */
final class SubjectVersions {

    private final SortedMap<EventVersion, ServerVersion> versions = new TreeMap<>();
    private final Set<Integer> numbers = new TreeSet<>();

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
        var first = versions.putIfAbsent(added.version(), added);
        if (first != null && !(first.form().isOurs() && added.form().isOurs())) {
            throw new SchemaFault(
                    "Two schemas of a server are version " + added.version(),
                    Location.ofFile(added.registered().address()),
                    "number " + added.number() + " beside number " + first.number()
                            + ", and one of the two doesn't say which version it is",
                    "one schema a version; one that says nothing is taken for <its number>.0",
                    "remove one of the two at the server");
        }
    }

    /** {@return all of them, the oldest first} */
    SortedMap<EventVersion, ServerVersion> all() {
        return Collections.unmodifiableSortedMap(versions);
    }

    /** {@return the server's numbers of all versions that could be read, those in other languages among them} */
    Set<Integer> numbers() {
        return Collections.unmodifiableSet(numbers);
    }

    /** {@return that version, if there is it} */
    Optional<ServerVersion> find(EventVersion version) {
        return Optional.ofNullable(versions.get(version));
    }
}
