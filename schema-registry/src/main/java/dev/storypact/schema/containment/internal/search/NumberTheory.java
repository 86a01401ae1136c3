package dev.storypact.schema.containment.internal.search;

import dev.storypact.schema.containment.internal.formula.Fact;
import java.util.List;

/** Decides bounds and multiples of numbers, exactly. */
final class NumberTheory implements Theory {

    @Override
    public Problem about(List<Fact> facts) {
        var problem = new NumberProblem();
        for (var fact : facts) {
            if (fact instanceof Fact.Bound bound) {
                problem.bound(bound);
            } else {
                problem.multiple((Fact.Multiple) fact);
            }
        }
        return problem;
    }
}
