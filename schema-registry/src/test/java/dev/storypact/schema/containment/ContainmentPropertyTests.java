package dev.storypact.schema.containment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storypact.schema.internal.oracle.CompiledSchema;
import dev.storypact.schema.internal.oracle.SchemaOracle;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Compares verdicts on random pairs with brute force over all small values: no verdict may be wrong. */
class ContainmentPropertyTests {

    private static final int PAIRS = Integer.getInteger("storypact.containment.pairs", 10_000);
    private static final List<JsonNode> UNIVERSE = RandomSchemas.universe();

    @Test
    void no_verdict_of_the_strict_reading_is_wrong() {
        check(ContainmentOptions.strict(), UnaryOperator.identity());
    }

    @Test
    void no_verdict_of_the_contract_reading_is_wrong() {
        check(ContainmentOptions.contract(), RandomSchemas::closed);
    }

    private static void check(ContainmentOptions options, UnaryOperator<JsonNode> publisherAsRead) {
        var seed = Long.getLong("storypact.containment.seed", System.nanoTime());
        System.out.println("containment, " + options + " reading: -Dstorypact.containment.seed=" + seed);
        var schemas = new RandomSchemas(new Random(seed));
        var decided = 0;
        for (var i = 0; i < PAIRS; i++) {
            var publisher = schemas.next();
            var subscriber = i % 2 == 0 ? schemas.next() : schemas.mutated(publisher);
            var result = Containment.check(publisher, subscriber, options);
            checkOne(result, publisher, subscriber, publisherAsRead.apply(publisher), seed);
            if (!(result instanceof Unknown)) {
                decided++;
            }
        }
        System.out.println("containment, " + options + " reading: " + decided + " of " + PAIRS + " decided");
        assertThat(decided).as("decided of %d, seed %d", PAIRS, seed).isGreaterThan(PAIRS * 85 / 100);
    }

    private static void checkOne(
            ContainmentResult result, JsonNode publisher, JsonNode subscriber, JsonNode publisherAsRead, long seed) {
        var sent = SchemaOracle.compile(publisherAsRead);
        var accepted = SchemaOracle.compile(subscriber);
        if (result instanceof Contained) {
            assertThat(UNIVERSE.stream()
                            .filter(value -> refutes(value, sent, accepted))
                            .findFirst())
                    .as("seed %d: %s is said to be contained in %s", seed, publisher, subscriber)
                    .isEmpty();
        }
        if (result instanceof NotContained not) {
            assertThat(refutes(not.counterexample(), sent, accepted))
                    .as("seed %d: %s shows that %s isn't in %s", seed, not.counterexample(), publisher, subscriber)
                    .isTrue();
        }
    }

    private static boolean refutes(JsonNode value, CompiledSchema sent, CompiledSchema accepted) {
        return sent.accepts(value) && !accepted.accepts(value);
    }
}
