package dev.storypact.schema.containment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Compares verdicts of the contract reading with brute force, on publishers of which several parts declare the same objects.
 *
 * <p>A run prints its seed; {@code -Dstorypact.containment.seed} repeats it, {@code -Dstorypact.containment.parts} makes it
 * longer.
 */
@Tag("one-jdk")
class ObjectsDeclaredInPartsTests {

    private static final int PAIRS = Integer.getInteger("storypact.containment.parts", 15_000);
    private static final double LEAST_DECIDED_IN_PERCENT = 99;
    private static final int MOST_SHRUNK = 10;

    private final long seed = Long.getLong("storypact.containment.seed", System.nanoTime());

    @Test
    void no_verdict_is_wrong() {
        System.out.println("objects declared in parts: -Dstorypact.containment.seed=" + seed);
        var decided = new AtomicInteger();
        var undecided = new AtomicInteger();
        var contained = new AtomicInteger();
        var failed = IntStream.range(0, PAIRS)
                .parallel()
                .filter(index -> {
                    var pair = pair(index);
                    var trial = pair.tried(RandomParts.VALUES);
                    undecided.addAndGet(!trial.isDecided() && pair.hasMessage(RandomParts.VALUES) ? 1 : 0);
                    decided.addAndGet(trial.isDecided() ? 1 : 0);
                    contained.addAndGet(trial.result() instanceof Contained ? 1 : 0);
                    return trial.fault().isPresent();
                })
                .boxed()
                .toList();
        // A publisher that can send nothing is never decided.
        var percentDecided = 100.0 * decided.get() / (decided.get() + undecided.get());
        System.out.println("objects declared in parts: %d pairs, %.2f %% of those with a message decided, %d contained"
                .formatted(PAIRS, percentDecided, contained.get()));

        assertThat(failed.stream().limit(MOST_SHRUNK).map(this::report).distinct())
                .as("%d wrong verdicts, seed %d", failed.size(), seed)
                .isEmpty();
        assertThat(percentDecided).as("decided, seed %d", seed).isGreaterThan(LEAST_DECIDED_IN_PERCENT);
        assertThat(contained).as("contained, seed %d", seed).hasValueGreaterThan(PAIRS / 20);
    }

    private SchemaPair pair(int index) {
        var parts = new RandomParts(new Draw(seed + index));
        return new SchemaPair(parts.document(), parts.document(), ContainmentOptions.contract());
    }

    private String report(int index) {
        var shrinking =
                new Shrinking(pair -> pair.tried(RandomParts.VALUES).fault().isPresent());
        var smallest = shrinking.smallest(pair(index));
        return "%n%s%n%s"
                .formatted(smallest, smallest.tried(RandomParts.VALUES).fault().orElse("right when shrunk"));
    }
}
