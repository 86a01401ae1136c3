package dev.storypact.story.pattern;

import dev.storypact.story.message.EventBusMessage;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Data of an event that says what happened within a window of time, such as {@code METRICS_AGGREGATED}.
 *
 * @param eventCount how many events
 * @param eventTypes the events by their type
 * @param timeWindow how long the window was to be, in milliseconds
 * @param startTime when it began
 * @param endTime when it had ended
 * @since 0.1
 */
public record EventMetrics(
        int eventCount,
        Map<String, List<EventBusMessage<?>>> eventTypes,
        long timeWindow,
        Instant startTime,
        Instant endTime) {

    public EventMetrics {
        eventTypes = Collections.unmodifiableMap(new LinkedHashMap<>(eventTypes));
        Objects.requireNonNull(startTime, "startTime");
        Objects.requireNonNull(endTime, "endTime");
    }
}
