package dev.storypact.schema.containment.internal.search;

import dev.storypact.schema.containment.internal.formula.Fact;
import dev.storypact.schema.containment.internal.formula.Fact.EveryItem;
import dev.storypact.schema.containment.internal.formula.Fact.ItemCount;
import dev.storypact.schema.containment.internal.formula.Fact.MatchingItems;
import dev.storypact.schema.containment.internal.formula.Fact.SomeItem;
import dev.storypact.schema.containment.internal.formula.Fact.UniqueItems;
import dev.storypact.schema.containment.internal.formula.Formula;
import dev.storypact.schema.containment.internal.formula.Formulas;
import java.util.ArrayList;
import java.util.List;

/** Facts about elements, sorted by what they ask for. */
final class Elements {

    /** An element that must be there, at some position of a range, beside others of the same group. */
    record Wanted(int from, int to, Formula value, int group) {}

    private final Formulas formulas;
    private final List<EveryItem> every = new ArrayList<>();
    private final List<Wanted> wanted = new ArrayList<>();
    private final List<MatchingItems> limited = new ArrayList<>();
    private int groups;
    private int min;
    private int max = Fact.WITHOUT_END;
    private int uniform;
    private boolean isUnique;
    private boolean isRepeated;

    Elements(Formulas formulas, List<Fact> facts) {
        this.formulas = formulas;
        facts.forEach(this::add);
    }

    private void add(Fact fact) {
        if (fact instanceof EveryItem item) {
            every.add(item);
            bound(item.from(), item.to());
        } else if (fact instanceof SomeItem some) {
            wanted.add(new Wanted(some.from(), some.to(), some.value(), groups++));
            bound(some.from(), some.to());
        } else if (fact instanceof ItemCount size) {
            min = size.atLeast() ? Math.max(min, size.count()) : min;
            max = size.atLeast() ? max : Math.min(max, size.count());
        } else if (fact instanceof UniqueItems unique) {
            isUnique |= unique.positive();
            isRepeated |= !unique.positive();
        } else {
            count((MatchingItems) fact);
        }
    }

    private void count(MatchingItems matching) {
        if (!matching.atLeast()) {
            limited.add(matching);
            return;
        }
        min = Math.max(min, matching.count());
        for (var i = 0; i < Math.min(matching.count(), ArrayProblem.LONGEST); i++) {
            wanted.add(new Wanted(0, Fact.WITHOUT_END, matching.value(), groups));
        }
        groups++;
    }

    // From the last bound on, all positions are alike.
    private void bound(int from, int to) {
        uniform = Math.max(uniform, to == Fact.WITHOUT_END ? from : to);
    }

    int min() {
        return min;
    }

    int max() {
        return max;
    }

    /** {@return the position from which on all are alike} */
    int uniform() {
        return uniform;
    }

    boolean isUnique() {
        return isUnique;
    }

    boolean isRepeated() {
        return isRepeated;
    }

    List<Wanted> wanted() {
        return wanted;
    }

    /** {@return of which at most some may be there} */
    List<MatchingItems> limited() {
        return limited;
    }

    /** {@return what is said of the element at that position, with more that it must have} */
    Formula value(int position, List<Formula> more) {
        var parts = new ArrayList<>(more);
        for (var item : every) {
            if (item.from() <= position && position < item.to()) {
                parts.add(item.value());
            }
        }
        return formulas.all(parts);
    }

    Formulas formulas() {
        return formulas;
    }
}
