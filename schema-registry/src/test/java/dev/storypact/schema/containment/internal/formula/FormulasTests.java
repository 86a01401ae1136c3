package dev.storypact.schema.containment.internal.formula;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class FormulasTests {

    private final Formulas formulas = new Formulas();
    private final Formula text = formulas.of(new Content.Kinds(EnumSet.of(Kind.STRING)));
    private final Formula positive = formulas.of(new Fact.Bound(BigDecimal.ZERO, true, true));
    private final Formula whole = formulas.of(new Fact.Multiple(BigDecimal.ONE, true));

    @Test
    void equal_contents_are_one_formula() {
        assertThat(formulas.of(new Fact.Bound(BigDecimal.ZERO, true, true))).isSameAs(positive);
        assertThat(formulas.all(positive, whole)).isSameAs(formulas.all(List.of(whole, positive, whole)));
    }

    @Test
    void a_contrary_of_a_contrary_is_the_formula() {
        for (var formula : List.of(text, positive, whole, formulas.all(positive, whole), formulas.any(text, whole))) {
            assertThat(formulas.not(formulas.not(formula))).isSameAs(formula);
        }
    }

    @Test
    void a_formula_beside_its_contrary_is_seen_at_once() {
        var both = formulas.all(positive, whole);

        assertThat(formulas.all(both, formulas.not(both)).isFalse()).isTrue();
        assertThat(formulas.all(positive, whole, text, formulas.not(both)).isFalse())
                .isTrue();
        assertThat(formulas.any(text, formulas.not(text)).isTrue()).isTrue();
    }

    @Test
    void a_fact_says_nothing_of_other_kinds_but_its_contrary_does() {
        var texts = new KindView(formulas, Kind.STRING);
        var numbers = new KindView(formulas, Kind.NUMBER);

        assertThat(texts.of(positive).isTrue()).isTrue();
        assertThat(texts.of(formulas.not(positive)).isFalse()).isTrue();
        assertThat(numbers.of(formulas.not(positive)).content())
                .isEqualTo(new Fact.Bound(BigDecimal.ZERO, false, false));
        assertThat(numbers.of(text).isFalse()).isTrue();
    }
}
