package dev.storypact.examples.patterns.aggregation;

import dev.storypact.story.Publishes;
import dev.storypact.story.Story;
import dev.storypact.story.message.EventBusMessage;
import dev.storypact.story.message.EventFilter;
import dev.storypact.story.pattern.EventMetrics;
import dev.storypact.story.pattern.EventWindow;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** An aggregation by hand, and the same with {@link EventWindow}. */
public final class EventAggregation {

    @Publishes(bus = "metrics-events", type = "METRICS_AGGREGATED")
    public static Story<EventMetrics> aggregateMetrics(Duration timeWindow) {
        return ask -> {
            var events = new ArrayList<EventBusMessage<?>>();
            var startTime = ask.dateNow();

            // Collect events for time window
            while (true) {
                var now = ask.dateNow();
                var elapsed = Duration.between(startTime, now);

                if (elapsed.compareTo(timeWindow) >= 0) {
                    break;
                }

                // Collect events
                var newEvents = ask.tell(collectEvents());
                events.addAll(newEvents);

                ask.platformDelay(Duration.ofSeconds(1)); // Check every second
            }

            // Aggregate and publish
            var metrics = new EventMetrics(
                    events.size(), groupByType(events), timeWindow.toMillis(), startTime, ask.dateNow());

            ask.eventBusSendMessage("metrics-events", EventBusMessage.of("METRICS_AGGREGATED", metrics));

            return metrics;
        };
    }

    /** The same with {@link EventWindow}. */
    public static Story<EventMetrics> aggregateMetricsByPattern(Duration timeWindow) {
        return ask -> {
            var window = ask.tell(EventWindow.of(timeWindow, collectEvents()));

            ask.eventBusSendMessage("metrics-events", EventBusMessage.of("METRICS_AGGREGATED", window.metrics()));

            return window.metrics();
        };
    }

    private static Story<List<EventBusMessage<JsonNode>>> collectEvents() {
        return ask -> ask.eventBusReceiveMessages("user-events", EventFilter.all(), 100, Duration.ZERO);
    }

    private static Map<String, List<EventBusMessage<?>>> groupByType(List<EventBusMessage<?>> events) {
        var groups = new LinkedHashMap<String, List<EventBusMessage<?>>>();
        for (var event : events) {
            groups.computeIfAbsent(event.type().orElse(""), type -> new ArrayList<>())
                    .add(event);
        }
        return groups;
    }

    private EventAggregation() {}
}
