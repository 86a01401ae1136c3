package dev.storypact.story.runtime;

import static dev.storypact.story.runtime.Messages.publishing;
import static org.assertj.core.api.Assertions.assertThat;

import dev.storypact.story.Story;
import dev.storypact.story.message.EventBusMessage;
import java.time.Duration;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;

class DeduplicationTests {

    private final RingingClock clock = new RingingClock();
    private final ConcurrentLinkedQueue<String> seen = new ConcurrentLinkedQueue<>();
    private final StoryRuntime runtime = StoryRuntime.localBuilder()
            .clock(clock)
            .subscribe(seeing("news"), seeing("other-news"))
            .build();

    private Subscription seeing(String bus) {
        return Subscription.on(bus)
                .named(bus)
                .handle(String.class, message -> Story.of(ask -> seen.add(message.data())));
    }

    @Test
    void a_deduplication_id_that_was_seen_within_five_minutes_is_dropped() {
        publish("news", "first", "id-1");
        clock.moveOn(Duration.ofMinutes(5).minusNanos(1));
        publish("news", "second", "id-1");
        clock.moveOn(Duration.ofNanos(1));
        publish("news", "third", "id-1");
        runtime.close();

        assertThat(seen).containsExactly("first", "third");
        assertThat(runtime.localEventBus().orElseThrow().counts().duplicates()).isEqualTo(1);
    }

    @Test
    void another_id_and_no_id_are_not_dropped() {
        publish("news", "first", "id-1");
        publish("news", "second", "id-2");
        runtime.run(publishing("news", EventBusMessage.of("third"), EventBusMessage.of("fourth")));
        runtime.close();

        assertThat(seen).containsExactly("first", "second", "third", "fourth");
    }

    @Test
    void each_bus_has_a_window_of_its_own() {
        publish("news", "first", "id-1");
        publish("other-news", "second", "id-1");
        runtime.close();

        assertThat(seen).containsExactlyInAnyOrder("first", "second");
    }

    @Test
    void a_duplicate_within_one_publication_is_dropped() {
        runtime.run(publishing(
                "news",
                EventBusMessage.of("first").withDeduplicationId("id-1"),
                EventBusMessage.of("second").withDeduplicationId("id-1")));
        runtime.close();

        assertThat(seen).containsExactly("first");
    }

    private void publish(String bus, String data, String deduplicationId) {
        runtime.run(publishing(bus, EventBusMessage.of(data).withDeduplicationId(deduplicationId)));
    }
}
