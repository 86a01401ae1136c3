package dev.storypact.testkit.internal.execution;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;

/**
 * How long a method may take.
 *
 * @param value how many units, at least one
 * @param unit the unit
 * @param mode whether the method is interrupted or left behind on a thread of its own
 */
public record TimeLimit(long value, TimeUnit unit, ThreadMode mode) {

    private static final Pattern FORM = Pattern.compile("([1-9]\\d*) ?((?:[nμm]?s)|m|h|d)?");
    private static final Map<String, TimeUnit> UNITS = Map.of(
            "ns", TimeUnit.NANOSECONDS,
            "μs", TimeUnit.MICROSECONDS,
            "ms", TimeUnit.MILLISECONDS,
            "s", TimeUnit.SECONDS,
            "m", TimeUnit.MINUTES,
            "h", TimeUnit.HOURS,
            "d", TimeUnit.DAYS);

    public TimeLimit {
        if (value <= 0) {
            throw new IllegalArgumentException("a time limit is a positive number, not " + value);
        }
    }

    /** {@return the limit that the annotation sets} */
    static TimeLimit of(Timeout timeout) {
        return new TimeLimit(timeout.value(), timeout.unit(), timeout.threadMode());
    }

    /** {@return the limit that the text sets, such as {@code 2 m} or {@code 500ms}; seconds where there is no unit} */
    static TimeLimit parse(String text) {
        Matcher matcher = FORM.matcher(text.strip().toLowerCase(Locale.ROOT));
        if (!matcher.matches()) {
            throw new IllegalArgumentException(
                    "'" + text + "' is not a time limit: expected <number> [ns|μs|ms|s|m|h|d]");
        }
        TimeUnit unit =
                matcher.group(2) == null ? TimeUnit.SECONDS : UNITS.getOrDefault(matcher.group(2), TimeUnit.SECONDS);
        return new TimeLimit(Long.parseLong(matcher.group(1)), unit, ThreadMode.INFERRED);
    }

    /** {@return this limit, with that mode where it says none itself} */
    TimeLimit withDefault(ThreadMode mode) {
        return this.mode == ThreadMode.INFERRED ? new TimeLimit(value, unit, mode) : this;
    }

    @Override
    public String toString() {
        String label = unit.name().toLowerCase(Locale.ROOT);
        return value + " " + (value == 1 ? label.substring(0, label.length() - 1) : label);
    }
}
