package dev.storypact.story.seed;

import static dev.storypact.story.seed.SimulatedServices.asked;
import static dev.storypact.story.seed.SimulatedServices.dataOf;
import static dev.storypact.story.seed.SimulatedServices.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.storypact.story.Story;
import dev.storypact.story.action.Done;
import dev.storypact.story.message.EventBusMessage;
import dev.storypact.story.message.EventFilter;
import dev.storypact.story.pattern.EventMetrics;
import dev.storypact.story.pattern.EventWindow;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The page's section "Event Aggregation", its {@code collectEvents} receiving from an event bus. */
class EventAggregationTests {

    static Story<List<EventBusMessage<JsonNode>>> collectEvents() {
        return ask -> ask.eventBusReceiveMessages("user-events", EventFilter.all(), 100, Duration.ZERO);
    }

    static Story<EventMetrics> aggregateMetrics(Duration timeWindow) {
        return ask -> {
            // Collect events for time window, check every second
            var window = ask.tell(EventWindow.of(timeWindow, collectEvents()));

            // Aggregate and publish
            var metrics = window.metrics();

            ask.eventBusSendMessage("metrics-events", EventBusMessage.of("METRICS_AGGREGATED", metrics));

            return metrics;
        };
    }

    private final SimulatedServices services = new SimulatedServices();

    private void published(Duration later, EventBusMessage<?> message) {
        Story<Done> publishing = Story.of(ask -> ask.eventBusSendMessage("user-events", message));
        services.simulation().clock().alarm(later, () -> services.told(publishing));
    }

    @Test
    void events_are_collected_every_second_until_the_window_has_passed_and_published_as_metrics() {
        published(Duration.ofMillis(500), EventBusMessage.of("USER_CREATED", Map.of("n", 1)));
        published(Duration.ofMillis(600), EventBusMessage.of(Map.of("n", 2)));
        published(Duration.ofMillis(1_500), EventBusMessage.of("USER_DELETED", Map.of("n", 3)));
        published(Duration.ofMillis(1_700), EventBusMessage.of("USER_CREATED", Map.of("n", 4)));
        published(Duration.ofMillis(3_500), EventBusMessage.of("USER_CREATED", Map.of("n", 5)));

        var result = services.run(aggregateMetrics(Duration.ofSeconds(3)));

        var metrics = result.outcome().orThrow();
        assertThat(metrics.eventCount()).isEqualTo(4);
        assertThat(metrics.startTime()).isEqualTo(SimulatedServices.START);
        assertThat(metrics.endTime()).isEqualTo(SimulatedServices.START.plusSeconds(3));
        assertThat(asked(result)).hasSize(1 + 3 * 3 + 1 + 2);
        assertThat(Collections.frequency(asked(result), "Platform::Delay")).isEqualTo(3);
        assertThat(Collections.frequency(asked(result), "EventBus::ReceiveMessages"))
                .isEqualTo(3);
        var published = services.onlyMessageOn("metrics-events");
        assertThat(published.message().type()).contains("METRICS_AGGREGATED");
        var data = dataOf(published);
        assertThat(data.at("/eventTypes").propertyNames()).containsExactly("USER_CREATED", "", "USER_DELETED");
        assertThat(data.at("/eventTypes/USER_CREATED").findValuesAsString("n")).containsExactly("1", "4");
        assertThat(data.at("/eventTypes/USER_DELETED/0/data")).isEqualTo(json("{'n':3}"));
        assertThat(data.at("/eventTypes//0/data")).isEqualTo(json("{'n':2}"));
        assertThat(((ObjectNode) data).without("eventTypes"))
                .isEqualTo(json("{'eventCount':4,"
                        + "'timeWindow':3000,'startTime':'2026-01-01T00:00:00Z','endTime':'2026-01-01T00:00:03Z'}"));
    }
}
