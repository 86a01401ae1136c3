package dev.storypact.schema.containment.internal.formula;

import java.util.function.BiFunction;

/** Counts, simplified where they say everything or nothing. */
public final class Counts {

    private Counts() {}

    /** {@return at least, or at most, that many} */
    public static Formula of(Formulas formulas, int count, boolean atLeast, BiFunction<Integer, Boolean, Fact> fact) {
        if (atLeast ? count <= 0 : count == Fact.WITHOUT_END) {
            return formulas.yes();
        }
        if (!atLeast && count < 0) {
            return formulas.no();
        }
        return formulas.of(fact.apply(count, atLeast));
    }

    /** {@return at least, or at most, that many elements of the formula} */
    public static Formula matching(Formulas formulas, int count, Formula value, boolean atLeast) {
        if (atLeast && count == 1) {
            return formulas.of(new Fact.SomeItem(0, Fact.WITHOUT_END, value));
        }
        if (!atLeast && count == 0) {
            return formulas.of(new Fact.EveryItem(0, Fact.WITHOUT_END, formulas.not(value)));
        }
        return of(formulas, count, atLeast, (number, least) -> new Fact.MatchingItems(number, value, least));
    }
}
