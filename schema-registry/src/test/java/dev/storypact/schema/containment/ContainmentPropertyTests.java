package dev.storypact.schema.containment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storypact.schema.containment.SchemaPair.Trial;
import dev.storypact.schema.containment.plain.Draft;
import dev.storypact.schema.containment.plain.PlainSchema;
import dev.storypact.schema.internal.oracle.SchemaOracle;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * Compares verdicts on random pairs with brute force over all small values: no verdict may be wrong.
 *
 * <p>A run prints its seed; {@code -Dstorypact.containment.seed} repeats it, {@code -Dstorypact.containment.pairs} makes it
 * longer.
 */
@Tag("one-jdk")
class ContainmentPropertyTests {

    private static final int PAIRS = Integer.getInteger("storypact.containment.pairs", 200_000);
    private static final double LEAST_DECIDED_IN_PERCENT = 98;
    private static final int MOST_SHRUNK = 20;
    private static final int PAIRS_PER_SAMPLE = 50;
    private static final int VALUES_PER_SAMPLE = 20;
    private static final List<Draft> DRAFTS = List.of(Draft.values());

    private final long seed = Long.getLong("storypact.containment.seed", System.nanoTime());

    @Test
    void no_verdict_of_the_strict_reading_is_wrong() {
        check(ContainmentOptions.strict(), PAIRS - PAIRS / 4);
    }

    @Test
    void no_verdict_of_the_contract_reading_is_wrong() {
        check(ContainmentOptions.contract(), PAIRS / 4);
    }

    private void check(ContainmentOptions options, int pairs) {
        System.out.println("containment, " + options + ": -Dstorypact.containment.seed=" + seed);
        var decided = new AtomicInteger();
        var undecided = new AtomicInteger();
        var contained = new AtomicInteger();
        var failed = IntStream.range(0, pairs)
                .parallel()
                .filter(index -> {
                    var pair = pair(options, index);
                    var trial = trial(pair, index);
                    decided.addAndGet(trial.isDecided() ? 1 : 0);
                    undecided.addAndGet(!trial.isDecided() && pair.hasMessage(SmallValues.ALL) ? 1 : 0);
                    contained.addAndGet(trial.result() instanceof Contained ? 1 : 0);
                    return trial.fault().isPresent();
                })
                .boxed()
                .toList();
        // A publisher that can send nothing is for the contract reading never decided.
        var percentDecided = 100.0 * decided.get() / (decided.get() + undecided.get());
        System.out.println("containment, %s: %d pairs, %.2f %% of those with a message decided, %d contained"
                .formatted(options, pairs, percentDecided, contained.get()));

        assertThat(failed.stream()
                        .limit(MOST_SHRUNK)
                        .map(index -> report(options, index))
                        .distinct())
                .as("%d wrong verdicts, seed %d", failed.size(), seed)
                .isEmpty();
        assertThat(percentDecided).as("decided, seed %d", seed).isGreaterThan(LEAST_DECIDED_IN_PERCENT);
        assertThat(contained).as("contained, seed %d", seed).hasValueGreaterThan(pairs / 10);
    }

    private static Trial trial(SchemaPair pair, int index) {
        if (index % PAIRS_PER_SAMPLE == 0) {
            checkSample(pair.publisher(), index);
            checkSample(pair.subscriber(), index);
        }
        return pair.tried();
    }

    /** Brute force itself is checked too: by json-schema-validator, on a few values of some schemas. */
    private static void checkSample(JsonNode schema, int index) {
        var plain = PlainSchema.of(schema);
        var validator = SchemaOracle.compile(schema);
        var draw = new Draw(index);
        for (var i = 0; i < VALUES_PER_SAMPLE; i++) {
            var value = draw.pick(SmallValues.ALL);
            assertThat(plain.accepts(value))
                    .as("brute force on %s under %s", value, schema)
                    .isEqualTo(validator.accepts(value));
        }
    }

    private SchemaPair pair(ContainmentOptions options, int index) {
        var draw = new Draw(seed + index);
        var publishers = new RandomSchemas(draw, draw.chance(2) ? Draft.DRAFT_2020_12 : draw.pick(DRAFTS));
        var publisher = publishers.document();
        if (draw.chance(2)) {
            return new SchemaPair(publisher, publishers.mutated(publisher), options);
        }
        var subscribers = new RandomSchemas(draw, draw.chance(2) ? Draft.DRAFT_2020_12 : draw.pick(DRAFTS));
        return new SchemaPair(publisher, subscribers.document(), options);
    }

    private String report(ContainmentOptions options, int index) {
        var shrinking = new Shrinking(pair -> pair.tried().fault().isPresent());
        var smallest = shrinking.smallest(pair(options, index));
        return "%n%s%n%s".formatted(smallest, smallest.tried().fault().orElse("right when shrunk"));
    }
}
