package dev.storypact.schema.containment.internal.search;

import dev.storypact.schema.containment.internal.formula.Fact;
import java.util.List;

/** Decides what is said of the elements of arrays. */
final class ArrayTheory implements Theory {

    private final Search search;

    ArrayTheory(Search search) {
        this.search = search;
    }

    @Override
    public Problem about(List<Fact> facts) {
        return new ArrayProblem(search, new Elements(search.formulas(), facts));
    }
}
