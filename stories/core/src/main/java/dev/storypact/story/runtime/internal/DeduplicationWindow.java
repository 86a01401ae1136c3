package dev.storypact.story.runtime.internal;

import dev.storypact.story.runtime.PublishedMessage;
import dev.storypact.story.runtime.StoryClock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** Remembers the deduplication ids that each bus saw within a time. One thread at a time. */
final class DeduplicationWindow {

    private record Seen(String eventBusName, String deduplicationId) {}

    private final StoryClock clock;
    private final long nanos;

    /** When each was seen, the oldest first. */
    private final Map<Seen, Long> times = new LinkedHashMap<>();

    DeduplicationWindow(StoryClock clock, Duration length) {
        this.clock = clock;
        this.nanos = length.toNanos();
    }

    /** {@return whether the message is to be dropped, as one of its deduplication id was accepted within the window} */
    boolean hasSeen(PublishedMessage published) {
        var id = published.message().deduplicationId();
        if (id.isEmpty()) {
            return false;
        }
        var now = clock.nanoTime();
        forgetUntil(now - nanos);
        return times.putIfAbsent(new Seen(published.eventBusName(), id.get()), now) != null;
    }

    private void forgetUntil(long time) {
        var oldest = times.values().iterator();
        while (oldest.hasNext() && oldest.next() - time <= 0) {
            oldest.remove();
        }
    }
}
