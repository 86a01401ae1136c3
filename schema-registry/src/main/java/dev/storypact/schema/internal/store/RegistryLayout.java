package dev.storypact.schema.internal.store;

import dev.storypact.schema.internal.content.ContentHash;
import dev.storypact.story.message.EventVersion;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Where a registry's own files stand in the tree, beside the schemas. */
public final class RegistryLayout {

    /** The lock, which notes what is released. */
    public static final String LOCK = "registry.lock.json";

    /** The folder of schemas that are released but may not have got to their places yet. */
    static final String PENDING = ".pending";

    /** The folder of copies of what is released. */
    static final String RELEASED = ".released";

    private static final String COPY = ".json";

    private RegistryLayout() {}

    /** {@return the path of a schema that is to be released with that content, until it gets to its place} */
    public static String pending(StoredVersion version, ContentHash hash) {
        return PENDING + "/" + version.file() + "." + hash.hex();
    }

    /** {@return the path of the copy of a version that is to be released with that content, until it gets to its place} */
    static String pendingCopy(StoredVersion version, ContentHash hash) {
        return PENDING + "/" + version + COPY + "." + hash.hex();
    }

    /** {@return whether a store's tree holds copies of released versions} */
    static boolean hasCopies(SchemaStore store) {
        return isFolder(store, RELEASED) && !store.list(RELEASED).isEmpty();
    }

    /** {@return the versions of a subject that the store's tree holds copies of} */
    public static SortedSet<EventVersion> copies(SchemaStore store, String bus, String type) {
        var folder = RELEASED + "/" + bus + "/" + type;
        return isFolder(store, folder)
                ? store.list(folder).keySet().stream()
                        .filter(name -> name.endsWith(COPY))
                        .map(name -> name.substring(0, name.length() - COPY.length()))
                        .filter(EventVersion::isVersion)
                        .map(EventVersion::parse)
                        .collect(Collectors.toCollection(TreeSet::new))
                : Collections.emptySortedSet();
    }

    private static boolean isFolder(SchemaStore store, String path) {
        return store.kind(path).filter(SchemaStore.Kind.FOLDER::equals).isPresent();
    }

    /** {@return the path of the copy of a released version, in canonical JSON, which shows what was changed later} */
    public static String copy(StoredVersion version) {
        return RELEASED + "/" + version + COPY;
    }
}
