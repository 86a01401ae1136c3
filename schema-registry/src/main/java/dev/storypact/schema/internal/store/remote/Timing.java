package dev.storypact.schema.internal.store.remote;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;

/**
 * How long we wait for the server, and how often we try.
 *
 * @param connect the longest time until there is a connection
 * @param request the longest time until a call's answer is there as a whole
 * @param attempts how often a call is made at most
 * @param first the pause before the second attempt; each further one doubles it
 * @param longest the longest pause
 * @param statuses the answers that are worth another attempt
 */
public record Timing(
        Duration connect, Duration request, int attempts, Duration first, Duration longest, Set<Integer> statuses) {

    public Timing {
        statuses = Set.copyOf(statuses);
    }

    /** {@return the pause after that attempt, counted from 1: half of it fixed, half by chance, so that clients spread} */
    Duration pauseAfter(int attempt) {
        var doubled = first.toNanos();
        for (var i = 1; i < attempt && doubled < longest.toNanos(); i++) {
            doubled *= 2;
        }
        var capped = Math.min(doubled, longest.toNanos());
        return Duration.ofNanos(capped / 2 + ThreadLocalRandom.current().nextLong(capped / 2 + 1));
    }

    /** {@return the pause that the server asked for, as far as we wait at all} */
    Duration pauseAsked(Duration asked) {
        return asked.compareTo(longest) < 0 ? asked : longest;
    }
}
