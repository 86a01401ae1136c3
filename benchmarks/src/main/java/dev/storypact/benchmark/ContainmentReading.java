package dev.storypact.benchmark;

import dev.storypact.schema.containment.ContainmentOptions;

/** How a publisher's schema is read. */
public enum ContainmentReading {
    /** As closed. */
    CONTRACT,
    /** As it stands. */
    STRICT;

    ContainmentOptions options() {
        return this == CONTRACT ? ContainmentOptions.contract() : ContainmentOptions.strict();
    }
}
