package dev.storypact.schema.containment.internal.reading;

import dev.storypact.schema.containment.internal.formula.Formula;
import dev.storypact.schema.containment.internal.formula.Formulas;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * What the contract reading comes to, once all the parts that speak of one place in a message are known: it has no
 * property that none of them evaluates.
 */
public final class Closing {

    private final Formulas formulas;
    private final Map<Set<Object>, Formula> known = new HashMap<>();

    /** Closes places of a publisher. */
    public Closing(Formulas formulas) {
        this.formulas = formulas;
    }

    /** {@return that the place has only properties that one of these parts evaluates} */
    public Formula of(Set<Object> places) {
        var formula = known.get(places);
        if (formula == null) {
            var parts = new ArrayList<Part>();
            places.forEach(place -> parts.add(((ClosedPlace) place).part()));
            var evaluation = ((ClosedPlace) places.iterator().next()).evaluation();
            formula = evaluation.unevaluated(parts, true, formulas.no());
            known.put(Set.copyOf(places), formula);
        }
        return formula;
    }
}
