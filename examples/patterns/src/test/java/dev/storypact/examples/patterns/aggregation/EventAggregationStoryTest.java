package dev.storypact.examples.patterns.aggregation;

import static dev.storypact.story.message.StoryJson.parse;
import static dev.storypact.testkit.matcher.StoryActions.eventBusReceiveMessages;
import static dev.storypact.testkit.matcher.StoryActions.platformDelay;
import static org.assertj.core.api.Assertions.assertThat;

import dev.storypact.story.Story;
import dev.storypact.story.action.Done;
import dev.storypact.story.message.EventBusMessage;
import dev.storypact.story.pattern.EventMetrics;
import dev.storypact.testkit.ForEach;
import dev.storypact.testkit.StoryTest;
import dev.storypact.testkit.StoryTester;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import tools.jackson.databind.JsonNode;

class EventAggregationStoryTest {

    interface AggregateMetrics {
        Story<EventMetrics> of(Duration timeWindow);
    }

    static Stream<Named<AggregateMetrics>> ways() {
        return Stream.of(
                Named.of("by hand", EventAggregation::aggregateMetrics),
                Named.of("by the pattern", EventAggregation::aggregateMetricsByPattern));
    }

    private static EventBusMessage<JsonNode> event(int number) {
        return EventBusMessage.of(parse("{\"userId\": \"u-" + number + "\"}"));
    }

    @StoryTest
    @ForEach(method = "ways")
    void events_are_collected_every_second_until_the_window_has_passed_and_published_as_metrics(
            StoryTester tester, AggregateMetrics aggregateMetrics) {
        tester.answerInSequence(
                eventBusReceiveMessages("user-events"),
                List.of(
                        List.of(event(1).withType("USER_CREATED"), event(2)),
                        List.of(event(3).withType("USER_DELETED"), event(4).withType("USER_CREATED")),
                        List.of()));

        var run = tester.tell(aggregateMetrics.of(Duration.ofSeconds(3)));

        assertThat(run)
                .succeeded()
                .askedTimes(3, eventBusReceiveMessages("user-events"))
                .askedTimes(3, platformDelay(Duration.ofSeconds(1)))
                .delayedFor(Duration.ofSeconds(3));
        assertThat(run)
                .publishedOnly("metrics-events")
                .exactlyOneMessage()
                .hasType("METRICS_AGGREGATED")
                .hasData("", parse("""
                        {
                          "eventCount": 4,
                          "eventTypes": {
                            "USER_CREATED": [
                              {"type": "USER_CREATED", "data": {"userId": "u-1"}, "metadata": {}},
                              {"type": "USER_CREATED", "data": {"userId": "u-4"}, "metadata": {}}
                            ],
                            "": [{"data": {"userId": "u-2"}, "metadata": {}}],
                            "USER_DELETED": [{"type": "USER_DELETED", "data": {"userId": "u-3"}, "metadata": {}}]
                          },
                          "timeWindow": 3000,
                          "startTime": "2026-01-01T00:00:00Z",
                          "endTime": "2026-01-01T00:00:03Z"
                        }"""))
                .conformsToSchema();
    }

    @StoryTest
    @ForEach(method = "ways")
    void an_event_after_the_window_is_not_among_the_metrics(StoryTester tester, AggregateMetrics aggregateMetrics) {
        Story<Done> meanwhile = Story.of(ask -> {
            for (var pause : List.of(500, 100, 900, 200, 1_800)) {
                ask.platformDelay(Duration.ofMillis(pause));
                ask.eventBusSendMessage("user-events", EventBusMessage.of("USER_ADMIRED", Map.of("userId", "u-1")));
            }
        });

        var run = tester.tell(
                ask -> ask.<Object>parallel(List.of(aggregateMetrics.of(Duration.ofSeconds(3)), meanwhile)));

        assertThat(run).publishedTo("user-events").hasSize(5);
        assertThat(run)
                .publishedTo("metrics-events")
                .exactlyOneMessage()
                .hasData("/eventCount", 4)
                .hasData("/endTime", "2026-01-01T00:00:03Z");
        assertThat(tester).isAt("2026-01-01T00:00:03.500Z");
    }
}
