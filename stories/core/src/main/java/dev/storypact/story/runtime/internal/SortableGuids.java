package dev.storypact.story.runtime.internal;

import dev.storypact.story.runtime.StoryClock;
import java.security.SecureRandom;
import java.util.UUID;

/**
 * Makes UUIDs of version 7 (RFC 9562, section 5.7), each larger than the one before: the 12 bits behind the milliseconds
 * count within one of them (section 6.2, method 1). Thread-safe.
 */
final class SortableGuids {

    private static final int COUNTER_LIMIT = 1 << 12;

    private final StoryClock clock;
    private final SecureRandom random = new SecureRandom();
    private long millis;
    private int counter;

    SortableGuids(StoryClock clock) {
        this.clock = clock;
    }

    synchronized UUID next() {
        var now = clock.now().toEpochMilli();
        if (now > millis) {
            millis = now;
            counter = 0;
        } else if (++counter == COUNTER_LIMIT) {
            millis++;
            counter = 0;
        }
        var high = (millis << 16) | 0x7000L | counter;
        var low = (random.nextLong() >>> 2) | (1L << 63);
        return new UUID(high, low);
    }
}
