package dev.storypact.schema.containment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storypact.schema.containment.internal.formula.Formulas;
import dev.storypact.schema.containment.internal.reading.Closing;
import dev.storypact.schema.containment.internal.reading.SchemaReader;
import dev.storypact.schema.containment.internal.search.Budget;
import dev.storypact.schema.containment.internal.search.Outcome;
import dev.storypact.schema.containment.internal.search.Search;
import dev.storypact.schema.internal.oracle.SchemaDialect;
import dev.storypact.schema.internal.oracle.SchemaReferences;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Compares what is found of random recursive schemas with what is known of them, as no brute force reaches that deep.
 *
 * <p>A run prints its seed; {@code -Dstorypact.containment.seed} repeats it, {@code -Dstorypact.containment.grammars} makes it
 * longer.
 */
@Tag("one-jdk")
class RecursiveContainmentTests {

    private static final int GRAMMARS = Integer.getInteger("storypact.containment.grammars", 40_000);
    private static final int GRAMMARS_PER_VERDICT = 100;
    private static final long BUDGET = 400_000;

    private final long seed = Long.getLong("storypact.containment.seed", System.nanoTime());

    @Test
    void a_value_is_found_if_and_only_if_its_definition_comes_to_an_end() {
        System.out.println("recursive schemas: -Dstorypact.containment.seed=" + seed);

        assertThat(faults(GRAMMARS, 1, RecursiveContainmentTests::searched))
                .as("seed %d", seed)
                .isEmpty();
    }

    @Test
    void no_verdict_is_wrong() {
        System.out.println("verdicts of recursive schemas: -Dstorypact.containment.seed=" + seed);

        assertThat(faults(GRAMMARS, GRAMMARS_PER_VERDICT, RecursiveContainmentTests::compared))
                .as("seed %d", seed)
                .isEmpty();
    }

    private interface Check {
        Optional<String> fault(Grammar grammar);
    }

    private List<String> faults(int grammars, int every, Check check) {
        return IntStream.range(0, grammars)
                .filter(index -> index % every == 0)
                .parallel()
                .mapToObj(index -> Grammar.draw(new Draw(seed + index)))
                .filter(grammar -> check.fault(grammar).isPresent())
                .findFirst()
                .map(grammar -> report(grammar, check))
                .stream()
                .toList();
    }

    private static Optional<String> searched(Grammar grammar) {
        var all = IntStream.range(0, grammar.definitions().size()).boxed().toList();
        var possible = grammar.schema(grammar.inhabited());
        if (!(find(possible) instanceof Outcome.Witness)) {
            return Optional.of("possible: " + possible);
        }
        var impossible = grammar.schema(all);
        return grammar.inhabited().size() < all.size() && find(impossible) instanceof Outcome.Witness
                ? Optional.of("impossible: " + impossible)
                : Optional.empty();
    }

    private static Outcome find(JsonNode schema) {
        var formulas = new Formulas();
        var references = new SchemaReferences(schema, SchemaDialect.DRAFT_2020_12);
        var sent = new SchemaReader("publisher", schema, references, formulas, true).read(false);
        return new Search(formulas, new Closing(formulas), new Budget(BUDGET)).find(sent);
    }

    private static Optional<String> compared(Grammar grammar) {
        var schema = grammar.schema(grammar.inhabited());
        for (var options : List.of(ContainmentOptions.strict(), ContainmentOptions.contract())) {
            for (var index = 0; index < grammar.definitions().size(); index++) {
                var isPossible = grammar.inhabited().contains(index);
                var never = JsonNodeFactory.instance.objectNode();
                never.putObject("properties").put("r" + index, false);
                var result = Containment.check(schema, never, options);
                if (isPossible ? result instanceof Contained : result instanceof NotContained) {
                    return Optional.of("r%d is %s in %s, %s: %s"
                            .formatted(index, isPossible ? "possible" : "impossible", schema, options, result));
                }
            }
        }
        return Optional.empty();
    }

    private static String report(Grammar wrong, Check check) {
        var smallest = wrong;
        for (var smaller = smaller(smallest, check); smaller.isPresent(); smaller = smaller(smallest, check)) {
            smallest = smaller.get();
        }
        return check.fault(smallest).orElseThrow();
    }

    private static Optional<Grammar> smaller(Grammar wrong, Check check) {
        return wrong.smaller()
                .filter(smaller -> check.fault(smaller).isPresent())
                .findFirst();
    }
}
