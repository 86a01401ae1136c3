package dev.storypact.schema.internal.store.remote;

import dev.storypact.schema.internal.store.SchemaStore.Kind;
import dev.storypact.schema.internal.store.remote.ServerNames.Folder;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** What a server holds: each name and subject asked for when it is first needed, then kept. Thread-safe. */
final class RemoteSnapshot {

    /** A subject: its versions, and the files that they are in the tree. */
    record Read(SubjectVersions versions, SortedMap<String, byte[]> files) {}

    private final ServerQueries server;
    private final RemoteSettings settings;
    private final SubjectTree tree;
    private final Map<Folder, Optional<Read>> subjects = new ConcurrentHashMap<>();
    private volatile Optional<SortedMap<String, SortedMap<String, Kind>>> buses = Optional.empty();

    /** Knows nothing yet. */
    RemoteSnapshot(ServerQueries server, RemoteSettings settings) {
        this.server = server;
        this.settings = settings;
        this.tree = new SubjectTree(server, settings);
    }

    /** {@return the types on each bus, as folders} */
    SortedMap<String, SortedMap<String, Kind>> buses() {
        return buses.orElseGet(() -> {
            var read = new TreeMap<String, SortedMap<String, Kind>>();
            var listed = Set.copyOf(server.subjects());
            listed.forEach(name -> settings.names().folder(name).ifPresent(folder -> add(read, folder)));
            unlisted(listed).forEach(folder -> add(read, folder));
            buses = Optional.of(read);
            return read;
        });
    }

    private static void add(Map<String, SortedMap<String, Kind>> buses, Folder folder) {
        buses.computeIfAbsent(folder.bus(), bus -> new TreeMap<>()).put(folder.type(), Kind.FOLDER);
    }

    // Apicurio's list leaves out a subject whose last version was removed, whatever other versions it has.
    private Stream<Folder> unlisted(Set<String> listed) {
        return server.subjectsEver().stream()
                .filter(name -> !listed.contains(name))
                .map(settings.names()::folder)
                .flatMap(Optional::stream)
                .filter(folder ->
                        !server.versions(settings.names().name(folder)).isEmpty());
    }

    /** {@return the types on a bus, as folders} */
    SortedMap<String, Kind> types(String bus) {
        return buses().getOrDefault(bus, Collections.emptySortedMap());
    }

    /** {@return the subject in that folder, if there is one} */
    Optional<Read> subject(Folder folder) {
        var known = subjects.get(folder);
        if (known != null) {
            return known;
        }
        // Not within a computation of the map: reading one subject may lead to another.
        var read = read(folder);
        subjects.put(folder, read);
        return read;
    }

    private Optional<Read> read(Folder folder) {
        var versions = new SubjectVersions(server, settings.names().name(folder));
        return versions.numbers().isEmpty() && !types(folder.bus()).containsKey(folder.type())
                ? Optional.empty()
                : Optional.of(new Read(versions, Collections.unmodifiableSortedMap(tree.files(folder, versions))));
    }
}
