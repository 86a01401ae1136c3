package dev.storypact.schema.internal.store;

import dev.storypact.schema.internal.content.ContentHash;

/** Where a registry's own files stand in the tree, beside the schemas. */
public final class RegistryLayout {

    /** The lock, which notes what is released. */
    public static final String LOCK = "registry.lock.json";

    /** The folder of schemas that are released but may not have got to their places yet. */
    static final String PENDING = ".pending";

    private static final String RELEASED = ".released";

    private RegistryLayout() {}

    /** {@return the path of a schema that is to be released with that content, until it gets to its place} */
    public static String pending(StoredVersion version, ContentHash hash) {
        return PENDING + "/" + version.file() + "." + hash.hex();
    }

    /** {@return the path of the copy of a released version, in canonical JSON, which shows what was changed later} */
    public static String copy(StoredVersion version) {
        return RELEASED + "/" + version + ".json";
    }
}
