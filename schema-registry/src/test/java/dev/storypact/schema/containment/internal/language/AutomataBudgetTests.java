package dev.storypact.schema.containment.internal.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class AutomataBudgetTests {

    @Test
    void bears_as_many_states_as_are_allowed_and_not_one_more() {
        assertThat(AutomataBudget.<String>within(10, () -> {
                    AutomataBudget.spend(6);
                    AutomataBudget.spend(4);
                    return "done";
                }))
                .isEqualTo("done");
        assertThatThrownBy(() -> AutomataBudget.within(10, () -> {
                    AutomataBudget.spend(6);
                    AutomataBudget.spend(5);
                    return "done";
                }))
                .isInstanceOf(UntranslatableException.class)
                .hasMessage("patterns that are too large together");
    }

    @Test
    void ends_with_the_work_that_it_was_for() {
        assertThatThrownBy(() -> AutomataBudget.within(1, () -> {
                    AutomataBudget.spend(2);
                    return "done";
                }))
                .isInstanceOf(UntranslatableException.class);

        AutomataBudget.spend(1_000_000);
    }

    @Test
    void counts_what_was_built_before_too() {
        var pattern = "^budget{1,40}$";
        var size = KnownPatterns.language(pattern) instanceof RegularTexts texts ? texts.size() : 0;

        assertThat(size).isBetween(40, 60);
        assertThat(AutomataBudget.<Boolean>within(size, () -> {
                    KnownPatterns.language(pattern);
                    return true;
                }))
                .isTrue();
        assertThatThrownBy(() -> AutomataBudget.within(size - 1, () -> KnownPatterns.language(pattern)))
                .isInstanceOf(UntranslatableException.class);
    }

    @Test
    void counts_what_languages_are_combined_from_and_what_comes_of_it() {
        var one = new RegularTexts(PatternTranslation.of("^a{1,9}$"));
        var other = new RegularTexts(PatternTranslation.of("^a{5,20}$"));
        var both = (RegularTexts) one.and(other);
        var needed = one.size() + both.size();

        assertThat(AutomataBudget.within(needed, () -> one.and(other))).isEqualTo(both);
        assertThatThrownBy(() -> AutomataBudget.within(needed - 1, () -> one.and(other)))
                .isInstanceOf(UntranslatableException.class);
        assertThat(one.and(one)).isSameAs(one);
    }

    @Test
    void measures_an_automaton_by_its_transitions_where_these_are_many() {
        var letters = new RegularTexts(PatternTranslation.of("^[acegikmoqsuwyACEGIKMOQSUWY]$"));

        assertThat(letters.size()).isEqualTo(6);
    }

    @Test
    void a_search_is_told_what_it_costs_beyond_reading() {
        var search = PatternSearch.of("^a{3}$");
        var steps = new AtomicInteger();

        assertThat(search.isFoundIn("aaa", steps::addAndGet)).isTrue();
        var first = steps.get();
        assertThat(first).isPositive();
        assertThat(search.isFoundIn("aaa", steps::addAndGet)).isTrue();
        assertThat(steps).hasValue(first);
    }

    @Test
    void a_search_of_very_many_states_forgets_and_still_finds() {
        var search = PatternSearch.of("^[ab]*a[ab]{14}$");
        var text = new StringBuilder();
        for (var i = 0; i < 40_000; i++) {
            text.append(Integer.toBinaryString(i * 40_503).replace('0', 'a').replace('1', 'b'));
        }
        var at = text.length() - 15;

        text.setCharAt(at, 'a');
        assertThat(search.isFoundIn(text.toString(), steps -> {})).isTrue();
        text.setCharAt(at, 'b');
        assertThat(search.isFoundIn(text.toString(), steps -> {})).isFalse();
    }
}
