package dev.storypact.maven.internal.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storypact.maven.RecordingLog;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ProgressLineTests {

    private final RecordingLog log = new RecordingLog();
    private final AtomicLong time = new AtomicLong(-7);
    private final ProgressLine progress = new ProgressLine(log, time::get);

    @Test
    void says_nothing_of_a_short_verification() {
        time.addAndGet(Duration.ofMillis(4_999).toNanos());
        progress.compared(6_000, 6_000);

        assertThat(log.entries()).isEmpty();
    }

    @Test
    void says_every_few_seconds_how_far_a_long_verification_has_come() {
        time.addAndGet(Duration.ofSeconds(5).toNanos());
        progress.compared(700, 6_000);
        progress.compared(701, 6_000);
        time.addAndGet(Duration.ofSeconds(6).toNanos());
        progress.compared(2_000, 6_000);

        assertThat(log.entries())
                .containsExactly(
                        "info: compared 700 of 6000 events with what their subscribers need",
                        "info: compared 2000 of 6000 events with what their subscribers need");
    }
}
