package dev.storypact.testkit.internal.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeLimitTests {

    @ParameterizedTest
    @CsvSource({
        "1, 1 second",
        "42, 42 seconds",
        "42 ns, 42 nanoseconds",
        "7μs, 7 microseconds",
        "500MS, 500 milliseconds",
        "1 m, 1 minute",
        "2h, 2 hours",
        "3 d, 3 days"
    })
    void a_text_names_a_number_and_a_unit(String text, String limit) {
        assertThat(TimeLimit.parse(text)).hasToString(limit);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1 s", "soon", "1 week", ""})
    void any_other_text_is_refused(String text) {
        assertThatThrownBy(() -> TimeLimit.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("'" + text + "' is not a time limit: expected <number> [ns|μs|ms|s|m|h|d]");
    }

    @Test
    void a_limit_takes_the_mode_that_is_configured_only_where_it_has_none() {
        TimeLimit open = TimeLimit.parse("1 s");

        TimeLimit decided = open.withDefault(ThreadMode.SEPARATE_THREAD);

        assertThat(decided.withDefault(ThreadMode.SAME_THREAD)).isEqualTo(decided);
    }
}
