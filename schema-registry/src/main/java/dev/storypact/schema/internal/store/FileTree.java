package dev.storypact.schema.internal.store;

import dev.storypact.schema.internal.store.SchemaStore.Kind;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Files and folders by their paths, with something kept for each file. Immutable. */
final class FileTree<T> {

    private final SortedMap<String, T> files;
    private final Map<String, SortedMap<String, Kind>> folders = new HashMap<>();

    private FileTree(SortedMap<String, T> files) {
        this.files = files;
        folders.put("", new TreeMap<>());
        files.keySet().forEach(this::index);
    }

    /** {@return a tree of these files} */
    static <T> FileTree<T> of(Map<String, T> files) {
        return new FileTree<>(new TreeMap<>(files));
    }

    private void index(String path) {
        var folder = "";
        var steps = SchemaStore.steps(path);
        for (var i = 0; i < steps.size(); i++) {
            var kind = i == steps.size() - 1 ? Kind.FILE : Kind.FOLDER;
            folders.computeIfAbsent(folder, key -> new TreeMap<>()).put(steps.get(i), kind);
            folder = SchemaStore.join(folder, steps.get(i));
        }
    }

    /** {@return this tree and one more file} */
    FileTree<T> with(String path, T file) {
        var more = new TreeMap<>(files);
        more.put(path, file);
        return new FileTree<>(more);
    }

    /** {@return the names in a folder, in order, without the hidden ones} */
    SortedMap<String, Kind> list(String folder) {
        var names = new TreeMap<>(folders.getOrDefault(folder, Collections.emptySortedMap()));
        names.keySet().removeIf(name -> name.startsWith("."));
        return names;
    }

    /** {@return what stands at the path, hidden or not} */
    Optional<Kind> kind(String path) {
        if (folders.containsKey(path)) {
            return Optional.of(Kind.FOLDER);
        }
        return files.containsKey(path) ? Optional.of(Kind.FILE) : Optional.empty();
    }

    /** {@return what is kept for the file of that path} */
    Optional<T> get(String path) {
        return Optional.ofNullable(files.get(path));
    }
}
