package dev.storypact.schema.internal.store;

import dev.storypact.story.message.EventVersion;
import java.util.Comparator;
import java.util.Optional;

/**
 * A version of a subject by its names in the tree of files.
 *
 * @param bus the folder of the bus
 * @param type the folder of the type
 * @param version its number
 */
public record StoredVersion(String bus, String type, EventVersion version) implements Comparable<StoredVersion> {

    private static final String SCHEMA = ".schema.";

    private static final Comparator<StoredVersion> ORDER = Comparator.comparing(StoredVersion::bus)
            .thenComparing(StoredVersion::type)
            .thenComparing(StoredVersion::version);

    /** {@return the version whose schema's file has that path, as JSON or as YAML, if it is such a path} */
    public static Optional<StoredVersion> ofFile(String path) {
        var steps = SchemaStore.steps(path);
        var end = path.lastIndexOf(SCHEMA);
        if (steps.size() != 3 || end < path.lastIndexOf('/')) {
            return Optional.empty();
        }
        var number = path.substring(path.lastIndexOf('/') + 1, end);
        return EventVersion.isVersion(number)
                ? Optional.of(new StoredVersion(steps.get(0), steps.get(1), EventVersion.parse(number)))
                : Optional.empty();
    }

    /** {@return the path of the subject's folder} */
    public String folder() {
        return SchemaStore.join(bus, type);
    }

    /** {@return the path of the file that registering writes, such as {@code order-events/ORDER_PLACED/1.0.schema.json}} */
    public String file() {
        return folder() + "/" + version + ".schema.json";
    }

    @Override
    public int compareTo(StoredVersion other) {
        return ORDER.compare(this, other);
    }

    /** {@return {@code order-events/ORDER_PLACED/1.0}} */
    @Override
    public String toString() {
        return folder() + "/" + version;
    }
}
