package dev.storypact.schema;

import dev.storypact.finding.Location;
import dev.storypact.schema.internal.fault.SchemaFault;
import dev.storypact.schema.internal.store.SchemaStore;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The names in a registry, each folder listed once, when it is first asked for. Thread-safe. */
final class SubjectIndex {

    private final SchemaStore store;
    private final Map<String, SortedSet<String>> listed = new ConcurrentHashMap<>();

    SubjectIndex(SchemaStore store) {
        this.store = store;
    }

    /** {@return the buses, in order} */
    SortedSet<String> buses() {
        return folders("");
    }

    /** {@return the types on a bus that there is, in order} */
    SortedSet<String> types(String bus) {
        return folders(bus);
    }

    /** {@return the name in a folder that differs from that name in upper and lower case alone, if there is one} */
    Optional<String> twin(String parent, String name) {
        return folders(parent).stream()
                .filter(other -> other.equalsIgnoreCase(name) && !other.equals(name))
                .findFirst();
    }

    /** Lists the buses, and the types on one of them, once more. */
    void refresh(String bus) {
        for (var parent : List.of("", bus)) {
            listed.put(parent, list(parent));
        }
    }

    private SortedSet<String> folders(String parent) {
        return listed.computeIfAbsent(parent, this::list);
    }

    private SortedSet<String> list(String parent) {
        var names = new TreeSet<String>();
        var byFoldedName = new HashMap<String, String>();
        entries(parent).forEach((name, kind) -> {
            var path = SchemaStore.join(parent, name);
            if (kind == SchemaStore.Kind.FOLDER) {
                check(path, name);
                refuseCollision(path, name, byFoldedName.put(name.toLowerCase(Locale.ROOT), name));
                names.add(name);
            } else if (name.matches(".*\\.schema\\.(json|ya?ml)") || name.equals("subject.json")) {
                throw misplaced(path);
            }
        });
        return Collections.unmodifiableSortedSet(names);
    }

    // A subject whose folder is missing though it has releases must be found, to be reported.
    private SortedMap<String, SchemaStore.Kind> entries(String parent) {
        var entries = new TreeMap<String, SchemaStore.Kind>();
        if (store.kind(parent).isPresent()) {
            entries.putAll(store.list(parent));
        }
        var releases = store.releases();
        var released = parent.isEmpty() ? releases.buses() : releases.types(parent);
        released.forEach(name -> entries.put(name, SchemaStore.Kind.FOLDER));
        return entries;
    }

    private void check(String path, String name) {
        SubjectNames.problem(name).ifPresent(problem -> {
            throw new SchemaFault(
                    "A folder's name can't be that of a bus or a type",
                    Location.ofFile(store.shown(path)),
                    "'" + name + "': " + problem,
                    SubjectNames.ALLOWED,
                    "rename the folder");
        });
    }

    private void refuseCollision(String path, String name, @Nullable String twin) {
        if (twin != null) {
            throw new SchemaFault(
                    "Two folders' names differ only in upper and lower case",
                    Location.ofFile(store.shown(path)),
                    "'" + name + "' beside '" + twin + "'",
                    "names that differ on every file system",
                    "rename one of the folders");
        }
    }

    private SchemaFault misplaced(String path) {
        return new SchemaFault(
                store.shown(path) + " stands in the wrong folder",
                Location.ofFile(store.shown(path)),
                "a file of a subject outside of a subject's folder",
                "<bus>/<TYPE>/subject.json and <bus>/<TYPE>/1.0.schema.json",
                "move it into the folder of its bus and type");
    }
}
