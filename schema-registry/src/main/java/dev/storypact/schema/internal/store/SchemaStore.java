package dev.storypact.schema.internal.store;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * A tree of files that holds a registry: {@code <bus>/<TYPE>/<file>}.
 *
 * <p>Paths are relative, with {@code /} between the steps; the root's is empty. Stores are thread-safe.
 */
public interface SchemaStore {

    /** The most bytes of one file that a store reads. */
    int LARGEST_FILE = 5 * 1024 * 1024;

    /** The most bytes of a registry's lock. */
    int LARGEST_LOCK = 64 * 1024 * 1024;

    /** Whether a name stands for a file or for a folder. */
    enum Kind {
        FILE,
        FOLDER
    }

    /**
     * {@return the names in a folder, in order; hidden ones, which start with a dot, are left out}
     *
     * @throws dev.storypact.schema.internal.fault.SchemaFault if the folder can't be read
     */
    SortedMap<String, Kind> list(String folder);

    /** {@return what stands at the path, if anything does} */
    Optional<Kind> kind(String path);

    /**
     * {@return what a file holds}
     *
     * @throws dev.storypact.schema.internal.fault.SchemaFault if the file can't be read or is {@linkplain #largest too large}
     */
    byte[] read(String file);

    /** {@return which versions are released, as of now} */
    default Releases releases() {
        return Releases.NONE;
    }

    /** {@return what releases versions in this store; nothing where it can only be read} */
    default Optional<SchemaWriter> writer() {
        return Optional.empty();
    }

    /** {@return the path as it is shown to people, such as {@code schemas/order-events}; of the root, the store itself} */
    String shown(String path);

    /** {@return the most bytes that the file of that path may have} */
    static int largest(String path) {
        return path.equals(RegistryLayout.LOCK) ? LARGEST_LOCK : LARGEST_FILE;
    }

    /**
     * Refuses content of a file that no store would read.
     *
     * @throws dev.storypact.schema.internal.fault.SchemaFault if it is {@linkplain #largest too large}
     */
    static void requireReadable(String shown, String path, byte[] content) {
        if (content.length > largest(path)) {
            throw StoreFaults.tooLarge(shown, largest(path));
        }
    }

    /** {@return the path of a name within a folder} */
    static String join(String folder, String name) {
        return folder.isEmpty() ? name : folder + "/" + name;
    }

    /** {@return the steps of a path} */
    static List<String> steps(String path) {
        return path.isEmpty() ? List.of() : List.of(path.split("/"));
    }
}
