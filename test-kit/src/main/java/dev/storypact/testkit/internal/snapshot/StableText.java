package dev.storypact.testkit.internal.snapshot;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Puts numbered stand-ins for what another run has another of: random guids, and the times of a run by the real clock.
 *
 * <p>The counted guids and the times of a simulated world are the same in each run, so they stay.
 */
final class StableText {

    private static final Pattern RANDOM_GUID = Pattern.compile(
            "(?i)\\b(?!0{8}-0{4}-)[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}\\b");
    private static final Pattern TIME =
            Pattern.compile("\\b\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(?::\\d\\d(?:\\.\\d{1,9})?)?Z");
    private static final Duration NEAR = Duration.ofMinutes(1);
    private static final Duration WITHIN = Duration.ofHours(1);

    private StableText() {}

    /**
     * {@return the text with stand-ins, equal ones for equal values}
     *
     * @param startedAt when the run began, by its own clock
     * @param now what the real clock says
     */
    static String of(String json, Instant startedAt, Instant now) {
        var stable = numbered(json, RANDOM_GUID, "guid-", guid -> true);
        return isNear(startedAt, now, NEAR) ? numbered(stable, TIME, "time-", time -> isNear(time, startedAt)) : stable;
    }

    private static String numbered(String text, Pattern pattern, String standIn, Predicate<String> unstable) {
        Map<String, String> known = new HashMap<>();
        return pattern.matcher(text)
                .replaceAll(found -> unstable.test(found.group())
                        ? known.computeIfAbsent(found.group(), value -> standIn + (known.size() + 1))
                        : found.group());
    }

    private static boolean isNear(String time, Instant start) {
        try {
            return isNear(Instant.parse(time), start, WITHIN);
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    private static boolean isNear(Instant one, Instant other, Duration most) {
        return Duration.between(one, other).abs().compareTo(most) <= 0;
    }
}
