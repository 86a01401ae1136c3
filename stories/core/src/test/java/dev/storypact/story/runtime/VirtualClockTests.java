package dev.storypact.story.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

class VirtualClockTests {

    private final VirtualClock clock = VirtualClock.at(Instant.parse("2026-01-01T00:00:00Z"));
    private final ArrayList<String> rung = new ArrayList<>();

    private Alarm alarm(String name, int seconds) {
        return clock.alarm(Duration.ofSeconds(seconds), () -> rung.add(name + " at " + clock.now()));
    }

    @Test
    void alarms_ring_in_the_order_of_their_times_each_at_its_own() {
        alarm("late", 3);
        alarm("early", 1);
        alarm("also early", 1);

        clock.advance(Duration.ofSeconds(3));

        assertThat(rung)
                .containsExactly(
                        "early at 2026-01-01T00:00:01Z",
                        "also early at 2026-01-01T00:00:01Z",
                        "late at 2026-01-01T00:00:03Z");
    }

    @Test
    void an_alarm_that_is_not_due_or_was_cancelled_does_not_ring() {
        alarm("later", 2);
        alarm("cancelled", 1).cancel();

        clock.advance(Duration.ofSeconds(1));

        assertThat(rung).isEmpty();
        assertThat(clock.now()).isEqualTo("2026-01-01T00:00:01Z");
    }

    @Test
    void an_alarm_that_sets_another_on_the_way_lets_it_ring_too() {
        clock.alarm(Duration.ofSeconds(1), () -> alarm("second", 1));

        clock.advance(Duration.ofSeconds(5));

        assertThat(rung).containsExactly("second at 2026-01-01T00:00:02Z");
    }
}
