package dev.storypact.schema.containment.internal.formula;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Takes the contract reading out of formulas: what they say where no place is closed. */
public final class Opening {

    /** What a link leads to, without what is closed there. */
    private record OpenKey(Object key) {}

    private final Formulas formulas;
    private final Map<Formula, Boolean> closing = new HashMap<>();
    private final Map<Formula, Boolean> speaking = new HashMap<>();
    private final Map<Formula, Formula> opened = new HashMap<>();

    /** Opens formulas of one comparison. */
    public Opening(Formulas formulas) {
        this.formulas = formulas;
    }

    /** {@return whether a place is closed in what the formula says} */
    public boolean closes(Formula formula) {
        return isSaid(formula, Content.Closing.class::isInstance, closing);
    }

    /** {@return whether a place is closed in what the formula says, or is open because the schema says so} */
    public boolean speaks(Formula formula) {
        return isSaid(
                formula, content -> content instanceof Content.Closing || content instanceof Content.Open, speaking);
    }

    private static boolean isSaid(Formula formula, Predicate<Content> what, Map<Formula, Boolean> known) {
        var said = known.get(formula);
        if (said == null) {
            var content = formula.content();
            said = what.test(content)
                    || (content instanceof Content.Link link && link.closes())
                    || parts(content).stream().anyMatch(part -> isSaid(part, what, known));
            known.put(formula, said);
        }
        return said;
    }

    // Names and counted elements are read as they are written, in the contract reading too.
    private static List<Formula> parts(Content content) {
        if (content instanceof Content.All all) {
            return all.parts();
        }
        if (content instanceof Content.Any any) {
            return any.parts();
        }
        if (content instanceof Content.Perhaps perhaps) {
            return List.of(perhaps.formula());
        }
        if (content instanceof Fact.EveryProperty every) {
            return List.of(every.value());
        }
        return content instanceof Fact.EveryItem every ? List.of(every.value()) : List.of();
    }

    /** {@return what the formula says where nothing is closed: of no value less} */
    public Formula of(Formula formula) {
        if (!closes(formula)) {
            return formula;
        }
        var known = opened.get(formula);
        if (known == null) {
            known = open(formula);
            opened.put(formula, known);
        }
        return known;
    }

    private Formula open(Formula formula) {
        var content = formula.content();
        if (content instanceof Content.All all) {
            return formulas.all(all.parts().stream().map(this::of).toList());
        }
        if (content instanceof Content.Any any) {
            return formulas.any(any.parts().stream().map(this::of).toList());
        }
        if (content instanceof Content.Link link) {
            var key = new OpenKey(link.key());
            formulas.define(key, () -> of(formulas.expand(formula)));
            return formulas.of(new Content.Link(key, true, false));
        }
        return content instanceof Fact fact ? open(fact) : formulas.yes();
    }

    private Formula open(Fact fact) {
        if (fact instanceof Fact.EveryProperty every) {
            var value = of(every.value());
            return value.isTrue() ? value : formulas.of(new Fact.EveryProperty(every.names(), value));
        }
        var every = (Fact.EveryItem) fact;
        var value = of(every.value());
        return value.isTrue() ? value : formulas.of(new Fact.EveryItem(every.from(), every.to(), value));
    }
}
