package dev.storypact.schema.containment.internal.formula;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;

/** What formulas say of the values of one kind: facts about other kinds are gone, as they hold of every such value. */
public final class KindView {

    private final Formulas formulas;
    private final Kind kind;
    private final Map<Formula, Formula> known = new HashMap<>();

    /** Looks at one kind. */
    public KindView(Formulas formulas, Kind kind) {
        this.formulas = formulas;
        this.kind = kind;
    }

    /** {@return what is left of the formula} */
    public Formula of(Formula formula) {
        var seen = known.get(formula);
        if (seen == null) {
            seen = look(formula);
            known.put(formula, seen);
        }
        return seen;
    }

    private Formula look(Formula formula) {
        var content = formula.content();
        if (content instanceof Content.All all) {
            return all(formula, all);
        }
        if (content instanceof Content.Any any) {
            return formulas.any(any.parts().stream().map(this::of).toList());
        }
        if (content instanceof Content.Kinds kinds) {
            return kinds.kinds().contains(kind) ? formulas.yes() : formulas.no();
        }
        if (content instanceof Content.Values values) {
            return values(values);
        }
        if (content instanceof Fact fact) {
            return fact.kind() == kind ? formula : formulas.yes();
        }
        if (content instanceof Content.Shown) {
            return formulas.yes();
        }
        return content instanceof Content.Place && kind != Kind.OBJECT ? formulas.yes() : formula;
    }

    // What names other kinds rules this one out at once.
    private Formula all(Formula formula, Content.All all) {
        for (var part : all.parts()) {
            if (part.content() instanceof Content.Kinds kinds && !kinds.kinds().contains(kind)) {
                return formulas.no();
            }
        }
        var parts = new ArrayList<Formula>(all.parts().size());
        var isSame = true;
        for (var part : all.parts()) {
            var seen = of(part);
            if (seen.isFalse()) {
                return seen;
            }
            isSame &= seen == part;
            parts.add(seen);
        }
        return isSame ? formula : formulas.all(parts);
    }

    private Formula values(Content.Values values) {
        var left = new LinkedHashSet<>(values.values());
        left.removeIf(value -> Kind.of(value) != kind);
        if (left.isEmpty()) {
            return values.among() ? formulas.no() : formulas.yes();
        }
        return formulas.of(new Content.Values(left, values.among()));
    }
}
