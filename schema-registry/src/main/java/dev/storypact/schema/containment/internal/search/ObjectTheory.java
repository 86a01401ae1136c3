package dev.storypact.schema.containment.internal.search;

import dev.storypact.schema.containment.internal.formula.Fact;
import java.util.List;

/** Decides what is said of the properties of objects. */
final class ObjectTheory implements Theory {

    private final Search search;

    ObjectTheory(Search search) {
        this.search = search;
    }

    @Override
    public Problem about(List<Fact> facts) {
        return new ObjectProblem(search, new Properties(search.formulas(), facts));
    }
}
