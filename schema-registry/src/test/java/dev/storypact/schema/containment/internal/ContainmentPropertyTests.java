package dev.storypact.schema.containment.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storypact.schema.containment.Contained;
import dev.storypact.schema.containment.Containment;
import dev.storypact.schema.containment.ContainmentOptions;
import dev.storypact.schema.containment.ContainmentResult;
import dev.storypact.schema.containment.NotContained;
import dev.storypact.schema.containment.Unknown;
import dev.storypact.schema.internal.oracle.SchemaDialect;
import dev.storypact.schema.internal.oracle.SchemaOracle;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Compares verdicts on random pairs with brute force over all small values: no verdict may be wrong. */
class ContainmentPropertyTests {

    private static final int PAIRS = Integer.getInteger("storypact.containment.pairs", 5_000);
    private static final List<JsonNode> UNIVERSE = RandomSchemas.universe();

    @Test
    void no_verdict_of_the_strict_reading_is_wrong() {
        check("strict", ContainmentOptions.strict(), RandomSchemas::next, UnaryOperator.identity(), 90);
    }

    @Test
    void no_verdict_of_the_contract_reading_is_wrong() {
        check("contract", ContainmentOptions.contract(), RandomSchemas::next, RandomSchemas::closed, 80);
    }

    @Test
    void no_verdict_of_the_strict_reading_is_wrong_beside_keywords_that_are_not_understood() {
        check("strict, strange", ContainmentOptions.strict(), RandomSchemas::nextStrange, UnaryOperator.identity(), 40);
    }

    @Test
    void no_verdict_of_the_contract_reading_is_wrong_beside_keywords_that_are_not_understood() {
        check(
                "contract, strange",
                ContainmentOptions.contract(),
                RandomSchemas::nextStrange,
                schema -> ClosedReading.of(schema, SchemaDialect.DRAFT_2020_12),
                40);
    }

    private static void check(
            String name,
            ContainmentOptions options,
            Function<RandomSchemas, JsonNode> draw,
            UnaryOperator<JsonNode> publisherAsRead,
            int leastDecidedInPercent) {
        var seed = Long.getLong("storypact.containment.seed", System.nanoTime());
        System.out.println("containment, " + name + ": -Dstorypact.containment.seed=" + seed);
        var schemas = new RandomSchemas(new Random(seed));
        var decided = 0;
        for (var i = 0; i < PAIRS; i++) {
            var publisher = draw.apply(schemas);
            var subscriber = i % 2 == 0 ? draw.apply(schemas) : schemas.mutated(publisher);
            var result = Containment.check(publisher, subscriber, options);
            if (!(result instanceof Unknown)) {
                decided++;
                checkOne(result, publisher, subscriber, publisherAsRead.apply(publisher), seed);
            }
        }
        System.out.println("containment, " + name + ": " + decided + " of " + PAIRS + " decided");
        assertThat(decided)
                .as("decided of %d, seed %d", PAIRS, seed)
                .isGreaterThan(PAIRS * leastDecidedInPercent / 100);
    }

    private static void checkOne(
            ContainmentResult result, JsonNode publisher, JsonNode subscriber, JsonNode publisherAsRead, long seed) {
        var judge = new Judge(
                List.of(SchemaOracle.compile(publisher), SchemaOracle.compile(publisherAsRead)),
                SchemaOracle.compile(subscriber));
        if (result instanceof Contained) {
            assertThat(UNIVERSE.stream().filter(judge::refutes).findFirst())
                    .as("seed %d: %s is said to be contained in %s", seed, publisher, subscriber)
                    .isEmpty();
            return;
        }
        var counterexample = ((NotContained) result).counterexample();
        assertThat(judge.refutes(counterexample))
                .as("seed %d: %s shows that %s isn't in %s", seed, counterexample, publisher, subscriber)
                .isTrue();
    }
}
