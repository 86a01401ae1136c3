package dev.storypact.schema;

import dev.storypact.schema.internal.store.StoredVersion;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Puts drafts that others refer to before these; in a circle one of them has to come first. */
final class DraftOrder {

    private final Map<StoredVersion, SchemaVersion> drafts = new HashMap<>();
    private final Set<SchemaVersion> ordered = new LinkedHashSet<>();
    private final Set<SchemaVersion> entered = new LinkedHashSet<>();

    private DraftOrder(List<SchemaVersion> drafts) {
        drafts.forEach(draft -> this.drafts.put(stored(draft), draft));
        drafts.forEach(this::add);
    }

    /** {@return the same drafts} */
    static List<SchemaVersion> of(List<SchemaVersion> drafts) {
        return new ArrayList<>(new DraftOrder(drafts).ordered);
    }

    private static StoredVersion stored(SchemaVersion version) {
        return new StoredVersion(version.subject().bus(), version.subject().type(), version.version());
    }

    private void add(SchemaVersion draft) {
        if (!entered.add(draft)) {
            return;
        }
        for (var referred : draft.referred()) {
            var other = drafts.get(referred);
            if (other != null) {
                add(other);
            }
        }
        ordered.add(draft);
    }
}
