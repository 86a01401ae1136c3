package dev.storypact.story.pattern;

import static dev.storypact.story.pattern.SimulatedServices.json;
import static dev.storypact.story.pattern.SimulatedServices.reread;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.storypact.story.Story;
import dev.storypact.story.message.EventBusMessage;
import dev.storypact.story.message.StoryJson;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class EventWindowTests {

    private final SimulatedServices services = new SimulatedServices();
    private final Story<List<EventBusMessage<Instant>>> timestamps =
            ask -> List.of(EventBusMessage.of("TICK", ask.dateNow()));

    @Test
    void the_last_wait_is_cut_at_the_end_of_the_window() {
        var window =
                services.told(EventWindow.of(Duration.ofSeconds(5), timestamps).pausing(Duration.ofSeconds(2)));

        assertThat(window.endTime()).isEqualTo(SimulatedServices.START.plusSeconds(5));
        assertThat(window.events())
                .extracting(event -> (Object) event.data())
                .containsExactly(
                        SimulatedServices.START,
                        SimulatedServices.START.plusSeconds(2),
                        SimulatedServices.START.plusSeconds(4));
    }

    @Test
    void a_collection_that_waits_itself_can_outlast_the_window() {
        Story<List<EventBusMessage<Instant>>> slow = ask -> {
            ask.platformDelay(Duration.ofSeconds(7));
            return ask.tell(timestamps);
        };

        var window = services.told(EventWindow.of(Duration.ofSeconds(5), slow));

        assertThat(window.events()).hasSize(1);
        assertThat(window.endTime()).isEqualTo(SimulatedServices.START.plusSeconds(8));
    }

    @Test
    void what_was_collected_comes_to_metrics_by_type() {
        var events = List.of(
                EventBusMessage.of("USER_CREATED", 1),
                EventBusMessage.of(2),
                EventBusMessage.of("USER_DELETED", 3),
                EventBusMessage.of("USER_CREATED", 4));

        var metrics = services.told(EventWindow.of(Duration.ofSeconds(1), ask -> events))
                .metrics();

        assertThat(reread(StoryJson.toTree(metrics)))
                .isEqualTo(json("{'eventCount':4,'eventTypes':{"
                        + "'USER_CREATED':[{'type':'USER_CREATED','data':1,'metadata':{}},"
                        + "{'type':'USER_CREATED','data':4,'metadata':{}}],"
                        + "'':[{'data':2,'metadata':{}}],"
                        + "'USER_DELETED':[{'type':'USER_DELETED','data':3,'metadata':{}}]},"
                        + "'timeWindow':1000,'startTime':'2026-01-01T00:00:00Z','endTime':'2026-01-01T00:00:01Z'}"));
        assertThat(metrics.eventTypes().keySet()).containsExactly("USER_CREATED", "", "USER_DELETED");
    }

    @Test
    void a_window_and_a_pause_are_longer_than_nothing() {
        assertThatThrownBy(() -> EventWindow.of(Duration.ZERO, timestamps))
                .hasMessage("a window of time is longer than nothing, not PT0S");
        assertThatThrownBy(
                        () -> EventWindow.of(Duration.ofSeconds(1), timestamps).pausing(Duration.ofSeconds(-1)))
                .hasMessage("the pause between two collections is longer than nothing, not PT-1S");
    }
}
