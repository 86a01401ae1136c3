package dev.storypact.schema.containment.internal.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storypact.schema.containment.internal.formula.Content;
import dev.storypact.schema.containment.internal.formula.Formula;
import dev.storypact.schema.containment.internal.formula.Formulas;
import dev.storypact.schema.containment.internal.search.Outcome.Empty;
import dev.storypact.schema.containment.internal.search.Outcome.Witness;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.JsonNodeFactory;

/** The outermost search is number 0, the one within it number 1. */
class MemoryTests {

    private static final Outcome FOUND = new Witness(JsonNodeFactory.instance.nullNode());

    private final Memory memory = new Memory();
    private final Formulas formulas = new Formulas();
    private final Formula outer = goal("outer");
    private final Formula inner = goal("inner");
    private final Formula innermost = goal("innermost");

    private Formula goal(String name) {
        return formulas.of(new Content.Values(Set.of(JsonNodeFactory.instance.stringNode(name)), true));
    }

    @Test
    void knows_nothing_of_what_was_never_looked_for() {
        assertThat(memory.of(outer)).isEmpty();
    }

    @Test
    void a_search_that_meets_itself_finds_nothing_on_that_way() {
        memory.begin(outer);
        memory.begin(inner);

        assertThat(memory.depth()).isEqualTo(2);
        assertThat(memory.of(outer)).contains(new Empty(0));
        assertThat(memory.of(inner)).contains(new Empty(1));
    }

    @Test
    void what_rests_on_an_outer_search_is_known_while_that_is_under_way() {
        memory.begin(outer);
        memory.begin(inner);

        assertThat(memory.end(inner, new Empty(0))).isEqualTo(new Empty(0));
        assertThat(memory.of(inner)).contains(new Empty(0));
    }

    @Test
    void it_stands_once_the_outer_search_found_nothing() {
        memory.begin(outer);
        memory.begin(inner);
        memory.end(inner, new Empty(0));

        assertThat(memory.end(outer, new Empty(0))).isEqualTo(Outcome.none());
        assertThat(memory.of(inner)).contains(Outcome.none());
        assertThat(memory.of(outer)).contains(Outcome.none());
    }

    @Test
    void it_is_forgotten_once_the_outer_search_found_something() {
        memory.begin(outer);
        memory.begin(inner);
        memory.end(inner, new Empty(0));

        assertThat(memory.end(outer, FOUND)).isEqualTo(FOUND);
        assertThat(memory.of(inner)).isEmpty();
        assertThat(memory.of(outer)).contains(FOUND);
    }

    @Test
    void it_is_forgotten_also_from_two_levels_further_in() {
        memory.begin(outer);
        memory.begin(inner);
        memory.begin(innermost);
        memory.end(innermost, new Empty(0));
        memory.end(inner, new Empty(0));
        memory.end(outer, FOUND);

        assertThat(List.of(memory.of(inner), memory.of(innermost))).containsOnly(Optional.empty());
    }

    @Test
    void it_stands_also_from_two_levels_further_in() {
        memory.begin(outer);
        memory.begin(inner);
        memory.begin(innermost);
        memory.end(innermost, new Empty(0));
        memory.end(inner, new Empty(0));
        memory.end(outer, Outcome.none());

        assertThat(List.of(memory.of(inner), memory.of(innermost))).containsOnly(Optional.of(Outcome.none()));
    }

    @Test
    void what_rests_on_more_than_the_search_that_ended_waits_for_the_outer_one() {
        memory.begin(outer);
        memory.begin(inner);
        memory.begin(innermost);
        memory.end(innermost, new Empty(0));

        assertThat(memory.end(inner, Outcome.none())).isEqualTo(Outcome.none());
        assertThat(memory.of(innermost)).contains(new Empty(0));

        memory.end(outer, FOUND);
        assertThat(memory.of(innermost)).isEmpty();
        assertThat(memory.of(inner)).contains(Outcome.none());
    }

    @Test
    void what_rests_on_a_search_that_ended_rests_on_what_that_one_rests_on() {
        memory.begin(goal("outermost"));
        memory.begin(outer);
        memory.begin(inner);
        memory.begin(innermost);
        memory.end(innermost, new Empty(2));
        memory.end(inner, new Empty(0));
        memory.end(outer, new Empty(0));

        assertThat(memory.of(innermost)).contains(new Empty(0));

        // Another search at the depth where those were, which finds nothing, proves nothing about them.
        memory.begin(goal("other"));
        memory.begin(goal("another"));
        memory.end(goal("another"), memory.of(innermost).orElseThrow());
        memory.end(goal("other"), Outcome.none());

        assertThat(memory.of(innermost)).contains(new Empty(0));
        assertThat(memory.of(goal("another"))).contains(new Empty(0));
    }

    @Test
    void what_rests_on_several_searches_rests_on_the_outermost_one() {
        memory.begin(goal("outermost"));
        memory.begin(outer);
        memory.begin(inner);
        memory.begin(innermost);
        memory.end(innermost, new Empty(1));
        memory.end(inner, new Empty(0));

        assertThat(memory.end(outer, Outcome.none())).isEqualTo(Outcome.none());
        assertThat(memory.of(innermost)).contains(new Empty(0));
    }

    @Test
    void what_rests_on_nothing_stands_at_once() {
        memory.begin(outer);
        memory.begin(inner);
        memory.end(inner, Outcome.none());
        memory.end(outer, FOUND);

        assertThat(memory.of(inner)).contains(Outcome.none());
        assertThat(memory.depth()).isZero();
    }

    @Test
    void attempts_prove_only_what_each_of_them_proves() {
        var open = new Outcome.Unclear("dark", "/a", Optional.empty());
        var guessed = new Outcome.Unclear("dark", "/b", Optional.of(JsonNodeFactory.instance.nullNode()));
        var attempts = new Attempts();

        assertThat(attempts.sum()).isEqualTo(Outcome.none());
        attempts.failed(new Empty(3));
        attempts.failed(new Empty(1));
        attempts.failed(new Empty(2));
        assertThat(attempts.sum()).isEqualTo(new Empty(1));
        assertThat(attempts.isProof()).isTrue();
        attempts.failed(open);
        assertThat(attempts.sum()).isEqualTo(open);
        attempts.failed(guessed);
        attempts.failed(open);
        assertThat(attempts.sum()).isEqualTo(guessed);
        assertThat(attempts.isProof()).isFalse();
    }
}
