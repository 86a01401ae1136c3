package dev.storypact.schema;

import dev.storypact.schema.internal.store.StoredVersion;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Puts versions that others refer to before these; in a circle one of them has to come first. */
final class VersionOrder {

    private final Map<StoredVersion, SchemaVersion> versions = new HashMap<>();
    private final Set<SchemaVersion> ordered = new LinkedHashSet<>();
    private final Set<SchemaVersion> entered = new LinkedHashSet<>();

    private VersionOrder(List<SchemaVersion> versions) {
        versions.forEach(version -> this.versions.put(stored(version), version));
        versions.forEach(this::add);
    }

    /** {@return the same versions} */
    static List<SchemaVersion> of(List<SchemaVersion> versions) {
        return new ArrayList<>(new VersionOrder(versions).ordered);
    }

    private static StoredVersion stored(SchemaVersion version) {
        return new StoredVersion(version.subject().bus(), version.subject().type(), version.version());
    }

    private void add(SchemaVersion version) {
        if (!entered.add(version)) {
            return;
        }
        for (var referred : version.referred()) {
            var other = versions.get(referred);
            if (other != null) {
                add(other);
            }
        }
        ordered.add(version);
    }
}
