package dev.storypact.benchmark;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Always the same pairs of versions of ordinary events, drawn once and for all by a fixed seed. */
final class ContainmentPairs {

    private static final int COUNT = 60;
    private static final int FEWEST_PROPERTIES = 5;
    private static final int MOST_PROPERTIES = 100;
    private static final int MOST_CHANGES = 3;

    private final Random random = new Random(7);
    private final ContainmentEvents events = new ContainmentEvents(random);
    private final ContainmentEventChanges changes = new ContainmentEventChanges(random);

    /** {@return the pairs, from the smallest events to the largest} */
    List<ContainmentPair> all() {
        return IntStream.range(0, COUNT)
                .mapToObj(i -> pair(FEWEST_PROPERTIES + i * (MOST_PROPERTIES - FEWEST_PROPERTIES) / (COUNT - 1)))
                .toList();
    }

    private ContainmentPair pair(int properties) {
        var older = events.of(properties);
        var newer = older.deepCopy();
        for (var i = random.nextInt(MOST_CHANGES + 1); i > 0; i--) {
            changes.apply(newer);
        }
        return random.nextBoolean() ? new ContainmentPair(older, newer) : new ContainmentPair(newer, older);
    }
}
