package dev.storypact.testkit.internal.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class StableTextTests {

    private static final Instant VIRTUAL = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant NOW = Instant.parse("2031-05-06T07:08:09.123456Z");
    private static final String ONE = "f47ac10b-58cc-4372-a567-0e02b2c3d479";
    private static final String OTHER = "0190163D-8694-739b-aea5-966c26f8ad91";

    @Test
    void random_guids_are_numbered_as_they_come_and_equal_ones_alike() {
        assertThat(StableText.of("\"" + OTHER + "\", \"id-" + ONE + "\", \"" + OTHER + "\"", VIRTUAL, NOW))
                .isEqualTo("\"guid-1\", \"id-guid-2\", \"guid-1\"");
    }

    @Test
    void counted_guids_and_virtual_times_stay() {
        String text = "\"00000000-0000-4000-8000-000000000001\", \"2026-01-01T00:00:05Z\", \"2031-05-06T07:08:09Z\"";

        assertThat(StableText.of(text, VIRTUAL, NOW)).isEqualTo(text);
    }

    @Test
    void the_times_of_a_run_by_the_real_clock_are_numbered() {
        String text =
                "\"2031-05-06T07:08:09.1Z\", \"2031-05-06T07:08:11Z\", \"2031-05-06T07:08:09.1Z\", \"2001-01-01T00:00Z\"";

        assertThat(StableText.of(text, NOW.minusSeconds(2), NOW))
                .isEqualTo("\"time-1\", \"time-2\", \"time-1\", \"2001-01-01T00:00Z\"");
    }

    @Test
    void what_only_looks_like_one_stays() {
        String text = "\"f47ac10b-58cc-4372-a567\", \"2031-99-06T07:08:09Z\"";

        assertThat(StableText.of(text, NOW, NOW)).isEqualTo(text);
    }
}
