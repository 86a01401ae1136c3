package dev.storypact.story.seed;

import static dev.storypact.story.seed.SimulatedServices.asked;
import static dev.storypact.story.seed.SimulatedServices.dataOf;
import static dev.storypact.story.seed.SimulatedServices.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.storypact.story.Story;
import dev.storypact.story.action.Action;
import dev.storypact.story.action.ResultType;
import dev.storypact.story.message.EventBusMessage;
import dev.storypact.story.pattern.EventMetrics;
import dev.storypact.story.pattern.EventWindow;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The page's section "Event Aggregation", its {@code collectEvents} an action that the test answers. */
class EventAggregationTests {

    record CollectEvents() implements Action<List<EventBusMessage<?>>> {
        @Override
        public String type() {
            return "Test::CollectEvents";
        }

        @Override
        public ResultType<List<EventBusMessage<?>>> resultType() {
            return ResultType.parametric(List.class, EventBusMessage.class);
        }
    }

    static Story<EventMetrics> aggregateMetrics(Duration timeWindow) {
        return ask -> {
            // Collect events for time window, check every second
            var window = ask.tell(EventWindow.of(timeWindow, inner -> inner.perform(new CollectEvents())));

            // Aggregate and publish
            var metrics = window.metrics();

            ask.eventBusSendMessage("metrics-events", EventBusMessage.of("METRICS_AGGREGATED", metrics));

            return metrics;
        };
    }

    private final List<EventBusMessage<?>> waiting = new ArrayList<>();
    private final SimulatedServices services = new SimulatedServices()
            .performing(CollectEvents.class, (collect, session) -> {
                var collected = List.copyOf(waiting);
                waiting.clear();
                waiting.add(EventBusMessage.of("LATER", Map.of("n", 2)));
                return collected;
            });

    @Test
    void events_are_collected_every_second_until_the_window_has_passed_and_published_as_metrics() {
        waiting.add(EventBusMessage.of("FIRST", Map.of("n", 1)));
        waiting.add(EventBusMessage.of(Map.of("n", 0)));

        var result = services.run(aggregateMetrics(Duration.ofSeconds(3)));

        var metrics = result.outcome().orThrow();
        assertThat(metrics.eventCount()).isEqualTo(4);
        assertThat(metrics.startTime()).isEqualTo(SimulatedServices.START);
        assertThat(metrics.endTime()).isEqualTo(SimulatedServices.START.plusSeconds(3));
        assertThat(asked(result)).hasSize(1 + 3 * 3 + 1 + 2);
        assertThat(Collections.frequency(asked(result), "Platform::Delay")).isEqualTo(3);
        assertThat(Collections.frequency(asked(result), "Test::CollectEvents")).isEqualTo(3);
        var published = services.onlyMessageOn("metrics-events");
        assertThat(published.message().type()).contains("METRICS_AGGREGATED");
        assertThat(dataOf(published))
                .isEqualTo(json("{'eventCount':4,'eventTypes':{"
                        + "'FIRST':[{'type':'FIRST','data':{'n':1},'metadata':{}}],"
                        + "'':[{'data':{'n':0},'metadata':{}}],"
                        + "'LATER':[{'type':'LATER','data':{'n':2},'metadata':{}},"
                        + "{'type':'LATER','data':{'n':2},'metadata':{}}]},"
                        + "'timeWindow':3000,'startTime':'2026-01-01T00:00:00Z','endTime':'2026-01-01T00:00:03Z'}"));
    }
}
