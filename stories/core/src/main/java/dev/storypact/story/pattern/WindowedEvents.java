package dev.storypact.story.pattern;

import dev.storypact.story.message.EventBusMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The events that an {@link EventWindow} collected.
 *
 * @param events in the order of collecting
 * @param timeWindow how long the window was to be
 * @param startTime when it began
 * @param endTime when it had ended
 * @since 0.1
 */
public record WindowedEvents(List<EventBusMessage<?>> events, Duration timeWindow, Instant startTime, Instant endTime) {

    /** The type under which {@link #byType} puts the events that have none. */
    public static final String UNTYPED = "";

    public WindowedEvents {
        events = List.copyOf(events);
        Objects.requireNonNull(timeWindow, "timeWindow");
        Objects.requireNonNull(startTime, "startTime");
        Objects.requireNonNull(endTime, "endTime");
    }

    /** {@return the events by their type, the types in the order in which they first came} */
    public Map<String, List<EventBusMessage<?>>> byType() {
        var groups = new LinkedHashMap<String, List<EventBusMessage<?>>>();
        for (var event : events) {
            groups.computeIfAbsent(event.type().orElse(UNTYPED), type -> new ArrayList<>())
                    .add(event);
        }
        return groups;
    }

    /** {@return what the window comes to, as data of a message} */
    public EventMetrics metrics() {
        return new EventMetrics(events.size(), byType(), timeWindow.toMillis(), startTime, endTime);
    }
}
